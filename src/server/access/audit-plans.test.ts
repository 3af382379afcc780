import { type CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import type { AuditQuery } from '#contract/audit-events.ts';
import { sweepAuditLog } from '../clock/sweep-audit-log.ts';
import { openDatabase } from '../db/open-database.ts';
import { createPool } from '../db/postgres.ts';
import type { Schema } from '../db/schema.ts';
import { postgresUrlForTest } from '../db/testing/describe-on-both-engines.ts';
import { plansOf } from '../db/testing/plans-of.ts';
import { createAuditLog } from './audit-log.ts';

const startOfTest = Date.UTC(2026, 10, 20);
const dayMs = 86_400_000;
const { signal } = new AbortController();

/** So many that reading them all would never be the cheapest way; refusals are few. */
const rows = 20_000;
const rowsAtATime = 4_000;

async function openFilled() {
  const url = await postgresUrlForTest();
  await (await openDatabase({ url, dataDir: '/nowhere' })).close();
  const statements: CompiledQuery[] = [];
  const log = (event: LogEvent) => {
    statements.push(event.query);
  };
  // One connection: what is explained sees what the statement saw.
  const dialect = new PostgresDialect({ pool: createPool(url, { max: 1 }) });
  const db = new Kysely<Schema>({ dialect, log });
  onTestFinished(() => db.destroy());
  // In parts: each statement has its time limit, on a busy machine too.
  for (let from = 1; from <= rows; from += rowsAtATime) {
    await sql`insert into audit_events select gen_random_uuid()::text,
    ${sql.lit(startOfTest)} - n * 1700000::bigint, 'operator', 'actor-' || n % 40, 'Olga', '203.0.113.9',
    case when n % 20 = 0 then 'profile.deleted' else 'profile.tested' end,
    case when n % 500 = 0 then 'refused' else 'done' end, 'profile-' || n % 300, 'Contoso', '{}'
    from generate_series(${sql.lit(from)}::int, ${sql.lit(from + rowsAtATime - 1)}::int) as n`.execute(
      db,
    );
  }
  await sql`analyze`.execute(db);
  statements.length = 0;
  return { db, statements };
}

const conditions: readonly Omit<AuditQuery, 'after'>[] = [
  {},
  { actor: 'actor-7' },
  { actor: 'nobody' },
  { action: 'profile.deleted' },
  { action: 'audit.exported' },
  { outcome: 'refused' },
  { outcome: 'done' },
  { outcome: 'failed' },
  { profile: 'profile-7' },
  { from: startOfTest - 20 * dayMs, to: startOfTest - 10 * dayMs },
  { action: 'profile.deleted', from: startOfTest - 20 * dayMs },
  { actor: 'actor-7', action: 'profile.tested', outcome: 'done', profile: 'profile-7' },
];

it('no query of the audit log reads the whole table, and it would be found out if one did', async () => {
  const { db, statements } = await openFilled();
  await db.selectFrom('audit_events').select('id').where('subject', '=', 'nobody').execute();
  expect((await plansOf(db, [...statements])).join()).toContain('Seq Scan on audit_events');
  statements.length = 0;
  const log = createAuditLog({ db, now: () => startOfTest });
  for (const each of conditions) {
    const { next } = await log.list({ ...each, limit: 50 });
    if (next !== null) await log.list({ ...each, after: next, limit: 50 });
  }
  // Of an export its second batch, which goes on in the middle.
  for await (const _ of log.exportAll({ profile: 'profile-7' })) break;
  for await (const batch of log.exportAll({ action: 'profile.deleted' })) {
    if (batch.length < 500) break;
  }
  await sweepAuditLog(db, startOfTest, signal);
  expect(statements.length).toBeGreaterThan(conditions.length);
  const plans = await plansOf(db, [...statements]);
  expect(plans.filter((plan) => plan.includes('Seq Scan on audit_events'))).toEqual([]);
});
