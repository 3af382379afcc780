import { type CompiledQuery, type Kysely, type KyselyPlugin, sql } from 'kysely';
import { expect, it } from 'vitest';
import { linkStatuses } from '#contract/setup-links.ts';
import { sweepOld } from '../clock/sweep-old.ts';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { plansOf } from '../db/testing/plans-of.ts';
import { revokeFramesOf } from './revoke-frames-of.ts';
import { frameForTest, startFrames } from './testing/frames-for-test.ts';
import { linkForTest } from './testing/links-for-test.ts';

const { signal } = new AbortController();
const startOfTest = Date.UTC(2026, 10, 20);

/** So many that reading them all would never be the cheapest way; nearly all are of frames. */
const rows = 20_000;

/** Of the last 29 days; of every hundredth frame something came, and every fifth link is an ordinary one. */
async function fill(db: Kysely<Schema>): Promise<void> {
  const selection = sql.lit(JSON.stringify(linkForTest().selection));
  await sql`insert into setup_links (id, token_hash, platform, connector, selection, choice, progress, created_by,
    created_by_name, created_at, issued_at, expires_at, completed_at, revoked_at, embed, begun_as)
    with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${sql.lit(rows - 1)})
    select '00000000-0000-4000-8000-' || (100000000000 + n), 'hash-' || n, 'p', 'c', ${selection}, 'fixed', '{}',
    'maker-' || n % 7, 'Olga', made, made, made + 3600000, case when n % 100 < 2 then made end,
    case when n % 500 = 0 then made end, case when n % 5 > 0 then '{"origins":[],"theme":{}}' end,
    case when n % 250 = 1 then 'link-' || n end
    from (select n, ${sql.lit(startOfTest)} - cast(n as bigint) * 125000 as made from numbers) as numbered`.execute(
    db,
  );
  await sql`insert into setup_sessions select id, token_hash, id, created_at, ${sql.lit(startOfTest)}, expires_at
    from setup_links`.execute(db);
}

/** A database that writes down what is asked of it. */
function listening(db: Kysely<Schema>) {
  const statements: CompiledQuery[] = [];
  const listener: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      statements.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { statements, heard: db.withPlugin(listener) };
}

/** The statements that read a whole table, as each engine says so. */
async function wholeReads({ db, engine }: Database, statements: readonly CompiledQuery[]) {
  if (engine === 'postgres') {
    const plans = await plansOf(db, statements);
    return plans.filter((plan) => /Seq Scan on setup_/.test(plan));
  }
  const plans: string[] = [];
  for (const { sql: text, parameters } of statements) {
    if (text.startsWith('insert')) continue;
    const explain = { sql: `explain query plan ${text}`, parameters, query: { kind: 'RawNode' } };
    const { rows: steps } = await db.executeQuery({ ...explain, queryId: {} } as CompiledQuery);
    plans.push(`${text}\n${steps.map((step) => (step as { detail: string }).detail).join('\n')}`);
  }
  return plans.filter((plan) => /SCAN setup_\w+$/m.test(plan));
}

describeOnBothEngines('setup links and frames', (open) => {
  it('are never looked for among all of them, and it would be found out', async () => {
    const database = await open();
    await fill(database.db);
    if (database.engine === 'postgres') await sql`analyze`.execute(database.db);
    const { heard, statements } = listening(database.db);
    const { clock, enter, make, setupLinks, setupOf } = startFrames({ ...database, db: heard });
    clock.now = startOfTest;
    await heard.selectFrom('setup_links').select('id').where('name', '=', 'nobody').execute();
    for (const status of [undefined, ...linkStatuses]) {
      const { next } = await setupLinks.list({ status, limit: 50 });
      if (next !== null) await setupLinks.list({ status, after: next, limit: 50 });
    }
    await setupLinks.list({ profile: 'profile', limit: 50 });
    await setupLinks.findSaving('profile');
    const former = await make();
    const session = await enter(former);
    const next = await enter(await make(), session);
    if (next === undefined) throw new Error('nobody can enter');
    await setupOf(next);
    await setupLinks.markTested(former.link.id);
    const { createdBy } = frameForTest();
    await heard.transaction().execute((trx) => revokeFramesOf(trx, createdBy.id, clock.now));
    expect(await setupOf(next)).toBeUndefined();
    await sweepOld(heard, clock.now, signal);
    expect(statements.length).toBeGreaterThan(30);
    // All at the end: where this engine was asked to explain, it does not let go of the next statement.
    const [foundOut, ...more] = await wholeReads(database, statements);
    expect(foundOut).toContain('"name" = ');
    expect(more).toEqual([]);
  });
});
