import { isExpression, type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../open-database.ts';
import type { Schema } from '../schema.ts';
import { checkRunRow, insertRows, profileRow, setupLinkRow } from '../testing/rows-before.ts';
import { migrateUpTo, unmigrated } from '../testing/unmigrated-database.ts';
import { migrations } from './migrations.ts';

type Case = {
  /** Puts into the schema before it whatever it has to bring along. */
  readonly before: (db: Kysely<Schema>) => Promise<void>;
  /** A query of the schema after it. */
  readonly ask: string;
  readonly answer: readonly object[];
};

const oneFinding = '[{"id":"secret","verdict":"failed","finding":{"code":"secret-wrong"}}]';
const severalFindings = '[{"id":"secret","verdict":"failed","findings":[{"code":"secret-wrong"}]}]';

const profileWithRuns = async (db: Kysely<Schema>, results = '[]') => {
  await insertRows(db, 'profiles', [profileRow()]);
  await insertRows(db, 'check_runs', [
    checkRunRow({ results }),
    checkRunRow({ id: 'of-nobody', profile_id: null }),
  ]);
};

/** More than are brought along at a time, each with terms and a date of its own. */
const manyDatedProfiles = async (db: Kysely<Schema>) => {
  const columns = sql.join(Object.keys(profileRow()).map((name) => sql.ref(name)));
  const own = { id: sql`'more-' || n`, name_key: sql`'more-' || n`, created_at: sql`n` };
  const row = { ...profileRow(), ...own };
  const values = Object.values(row).map((value) => (isExpression(value) ? value : sql.lit(value)));
  await sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 2100)
    insert into profiles (${columns}) select ${sql.join(values)} from numbers`.execute(db);
  await sql`insert into profile_terms (profile_id, term)
    select id, term from profiles, (select 'a' as term union all select 'b') as terms
    where id like 'more-%'`.execute(db);
};

/** What each migration is given and what it makes of it. A new one gets an entry here. */
const cases: Readonly<Record<string, Case>> = {
  '0002-several-findings': {
    before: (db) => profileWithRuns(db, oneFinding),
    ask: 'select id, results from check_runs',
    answer: [{ id: 'kept', results: severalFindings }],
  },
  '0003-selection-of-a-run': {
    before: profileWithRuns,
    ask: 'select id, selection from check_runs',
    answer: [{ id: 'kept', selection: null }],
  },
  '0004-sign-in-tests-and-consent-requests': {
    before: profileWithRuns,
    ask: `select (select count(*) from check_runs) || ' ' || (select count(*) from sign_in_tests)
      || ' ' || (select count(*) from consent_requests) as counts`,
    answer: [{ counts: '2 0 0' }],
  },
  '0005-redirect-uri-of-a-profile': {
    before: profileWithRuns,
    ask: 'select id, redirect_uri from profiles',
    answer: [{ id: 'profile-1', redirect_uri: null }],
  },
  '0006-finding-profiles': {
    before: async (db) => {
      await profileWithRuns(db);
      // More than are brought along at a time.
      const more = Array.from({ length: 120 }, (_, index) =>
        profileRow({ id: `more-${index}`, name: `n${index}`, name_key: `n${index}` }),
      );
      await insertRows(db, 'profiles', more);
    },
    ask: `select term from profile_terms where profile_id = 'profile-1'
      or (profile_id = 'more-99' and term = 'n99') order by term`,
    answer: [
      '11111111-2222-3333-4444-555555555555',
      '99999999-8888-7777-6666-555555555555',
      'contoso',
      'contoso.onmicrosoft.com',
      'e',
      'e-mail',
      'mail',
      'n99',
    ].map((term) => ({ term })),
  },
  '0007-lasting-profiles': {
    before: async (db) => {
      await profileWithRuns(db);
      await insertRows(db, 'profile_terms', [{ profile_id: 'profile-1', term: 'contoso' }]);
      await manyDatedProfiles(db);
    },
    ask: `select p.id, p.deleted_at, p.previous_secret_sealed, r.made_by, t.created_at
      from profiles as p join check_runs as r on r.id = p.last_check_run_id
      join profile_terms as t on t.profile_id = p.id where p.id = 'profile-1'
      union all select 'undated', null, null, null, count(*)
      from profiles as p join profile_terms as t on t.profile_id = p.id
      where t.created_at <> p.created_at`,
    answer: [
      {
        id: 'profile-1',
        deleted_at: null,
        previous_secret_sealed: null,
        made_by: null,
        created_at: 1,
      },
      {
        id: 'undated',
        deleted_at: null,
        previous_secret_sealed: null,
        made_by: null,
        created_at: 0,
      },
    ],
  },
  '0008-scheduled-checks-and-events': {
    before: async (db) => {
      await profileWithRuns(db);
      await insertRows(db, 'profiles', [
        profileRow({ id: 'draft', name_key: 'draft', status: 'draft' }),
        profileRow({ id: 'failing', name_key: 'failing', status: 'attention' }),
      ]);
    },
    ask: 'select profile_id, due_at, failures, paused_at from scheduled_checks order by profile_id',
    answer: ['failing', 'profile-1'].map((id) => ({
      profile_id: id,
      due_at: 0,
      failures: 0,
      paused_at: null,
    })),
  },
  '0009-people-and-links': {
    before: (db) =>
      insertRows(db, 'operator_sessions', [
        { id: 's', token_hash: 'h', created_at: 1, last_seen_at: 2, expires_at: 3 },
      ]),
    ask: 'select id, operator_id, operator_name, role, address from operator_sessions',
    answer: [
      { id: 's', operator_id: 'terminal', operator_name: 'Operator', role: 'admin', address: '' },
    ],
  },
  '0010-embedding': {
    before: (db) => insertRows(db, 'setup_links', [setupLinkRow()]),
    ask: 'select id, embed from setup_links',
    answer: [{ id: 'link', embed: null }],
  },
};

const names = Object.keys(migrations);

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (engine) => {
  it.each(Object.entries(cases))(
    'the migration %s brings along what was there',
    async (name, { before, ask, answer }) => {
      const { db } = await unmigrated[engine]();
      await migrateUpTo(db, names[names.indexOf(name) - 1] ?? '');
      await before(db);
      await migrateUpTo(db, name);
      expect((await sql.raw(ask).execute(db)).rows).toEqual(answer);
    },
  );

  it('a database of the first version is brought up to date by being opened', async () => {
    const { db, settings } = await unmigrated[engine]();
    await migrateUpTo(db, '0001-first-tables');
    await profileWithRuns(db, oneFinding);
    const opened = await openDatabase(settings);
    const profiles = await opened.db.selectFrom('profiles').selectAll().execute();
    expect(profiles).toEqual([expect.objectContaining(profileRow())]);
    const runs = await opened.db.selectFrom('check_runs').select(['id', 'results']).execute();
    expect(runs).toEqual([{ id: 'kept', results: severalFindings }]);
    await opened.close();
  });
});

describe('the migrations', () => {
  it('are each tried with data in the schema before them', () => {
    expect(Object.keys(cases)).toEqual(names.slice(1));
  });

  it('stand in the order in which they run', () => {
    expect([...names].sort()).toEqual(names);
  });
});
