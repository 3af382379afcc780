import { type Kysely, Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrations } from './migrations/migrations.ts';
import type { Schema } from './schema.ts';
import { describeOnBothEngines } from './testing/describe-on-both-engines.ts';

const names = Object.keys(migrations);

/** Empties the database and brings it to where this migration left it. */
async function startFrom(db: Kysely<Schema>, name: string): Promise<(to: string) => Promise<void>> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const order = ['check_runs', ...tables.map((table) => table.name)];
  for (const table of order) await sql`drop table if exists ${sql.table(table)}`.execute(db);
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const to = async (target: string) => {
    const { error } = await new Migrator({ db, provider }).migrateTo(target);
    if (error !== undefined) throw error;
  };
  await to(name);
  return to;
}

const oldResults = [
  { id: 'format', verdict: 'passed' },
  {
    id: 'tenant',
    verdict: 'failed',
    finding: { code: 'tenant-not-found', retryable: false, details: { codes: [90002] } },
  },
];

async function insertProfile(db: Kysely<Schema>): Promise<void> {
  await sql`insert into profiles
    (id, name, name_key, platform, connector, permission_type, account_type, cloud, strategy, tenant,
     client_id, secret_sealed, secret_hint, actions, scopes, status, version, created_at, updated_at)
    values ('profile', 'Mail', 'mail', 'stackone', 'microsoftoutlook', 'delegated', 'single', 'global',
     'documented', 'contoso.com', 'client', 'sealed', 'abc', '[]', '[]', 'draft', 1, 1, 1)`.execute(
    db,
  );
}

async function insertRun(db: Kysely<Schema>, id: string, profileId: string | null): Promise<void> {
  await sql`insert into check_runs
    (id, session_id, platform, connector, cloud, credentials_digest, verdict, results, started_at,
     ended_at, profile_id)
    values (${id}, 'session', 'stackone', 'microsoftoutlook', 'global', 'digest', 'failed',
     ${JSON.stringify(oldResults)}, 1, 2, ${profileId})`.execute(db);
}

describeOnBothEngines('each migration', (open) => {
  it('runs on what the one before it has left, with data in it', async () => {
    const { db } = await open();
    const [first = '', ...later] = names;
    const to = await startFrom(db, first);
    await insertProfile(db);
    await insertRun(db, 'kept', 'profile');
    await insertRun(db, 'loose', null);
    for (const name of later) {
      await to(name);
      const { rows } = await sql<{ name: string }>`select name from profiles`.execute(db);
      expect(rows, name).toEqual([{ name: 'Mail' }]);
    }
    expect(await db.selectFrom('check_runs').select('id').execute()).toEqual([{ id: 'kept' }]);
  });

  it('0002 makes lists of single findings', async () => {
    const { db } = await open();
    const to = await startFrom(db, '0001-first-tables');
    await insertProfile(db);
    await insertRun(db, 'kept', 'profile');
    await to('0002-several-findings');
    const { rows } = await sql<{ results: string }>`select results from check_runs`.execute(db);
    const [passed, { finding, ...failed }] = oldResults as [object, { finding: object }];
    expect(JSON.parse(rows[0]?.results ?? '')).toEqual([
      passed,
      { ...failed, findings: [finding] },
    ]);
  });

  it('0003 leaves what was selected for a kept run open, and drops those that nobody took up', async () => {
    const { db } = await open();
    const to = await startFrom(db, '0002-several-findings');
    await insertProfile(db);
    await insertRun(db, 'kept', 'profile');
    await insertRun(db, 'loose', null);
    await to('0003-selection-of-a-run');
    expect(await db.selectFrom('check_runs').select(['id', 'selection']).execute()).toEqual([
      { id: 'kept', selection: null },
    ]);
  });
});
