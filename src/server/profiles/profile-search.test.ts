import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { ProfileQuery } from '#contract/profile-query.ts';
import type { Schema } from '../db/schema.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { startProfiles } from './testing/profiles-for-test.ts';

/** So many that each way to search has something to do; the later half is the newer one. */
const count = 6_000;

type Sample = { readonly at: number; readonly words: readonly string[]; readonly platform: string };

const samples: readonly Sample[] = Array.from({ length: count }, (_, index) => {
  const at = index + 1;
  const early = at <= count / 2 ? ['early', 'eb1', 'eb2', 'eb3', 'eb4', 'eb5'] : [];
  const words = ['everyone', ...early, ...(at % 100 === 0 ? ['seldom'] : []), `n${at}`];
  return { at, words, platform: at % 2 === 0 ? 'even' : 'odd' };
});

/** Numbers with noughts in front, so that they sort as text. */
const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

async function fill(db: Kysely<Schema>): Promise<void> {
  await sql`insert into profiles
    (id, name, name_key, platform, connector, permission_type, account_type, cloud, strategy, tenant,
     client_id, secret_sealed, secret_hint, actions, scopes, status, version, created_at, updated_at)
    with recursive numbers (n) as
      (select 1 union all select n + 1 from numbers where n < ${sql.lit(count)})
    select ${sql.lit(idOf(0).slice(0, -4))} || substr(cast(10000 + n as text), 2), 'Name', 
      cast(100000 - n as text), case n % 2 when 0 then 'even' else 'odd' end, 'outlook', 'delegated',
      'single', 'global', 'documented', 'contoso.example', 'client', 'sealed', 'Xy7', '[]', '[]',
      'draft', 1, n, n from numbers`.execute(db);
  const terms = samples.flatMap(({ at, words }) =>
    words.map((term) => ({ profile_id: idOf(at), term, created_at: at })),
  );
  for (let from = 0; from < terms.length; from += 5_000) {
    await db
      .insertInto('profile_terms')
      .values(terms.slice(from, from + 5_000))
      .execute();
  }
}

function expected({ q = '', platform, sort }: Partial<ProfileQuery>): readonly string[] {
  const found = samples.filter(
    (sample) =>
      (platform === undefined || sample.platform === platform) &&
      q.split(' ').every((word) => sample.words.some((term) => term.startsWith(word))),
  );
  // Names run against the age, so either order of the list is the newest first.
  return sort === 'expiry' ? [] : found.toReversed().map(({ at }) => idOf(at));
}

describeOnBothEngines('a search among many', (open) => {
  it('finds the same whichever way is taken, page by page', async () => {
    const { db, profiles } = startProfiles(await open());
    await fill(db);
    const searches = [
      'everyone',
      'early',
      'eb',
      'e',
      'seldom',
      'n77',
      'everyone early',
      'everyone n5',
      'early seldom',
      'nobody',
      'everyone nobody',
    ];
    const conditions = searches.flatMap((q) =>
      ([{}, { platform: 'odd' }, { sort: 'name' }, { sort: 'expiry' }] as const).map((more) => ({
        q,
        ...more,
      })),
    );
    for (const query of conditions) {
      const all = expected(query);
      const first = await profiles.list({ ...query, limit: 70 });
      expect(
        first.profiles.map(({ id }) => id),
        JSON.stringify(query),
      ).toEqual(all.slice(0, 70));
      expect(first.next === null, JSON.stringify(query)).toBe(all.length <= 70);
      if (first.next === null) continue;
      const second = await profiles.list({ ...query, after: first.next, limit: 70 });
      expect(
        second.profiles.map(({ id }) => id),
        JSON.stringify(query),
      ).toEqual(all.slice(70, 140));
    }
  });
});
