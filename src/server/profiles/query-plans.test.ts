import { randomUUID } from 'node:crypto';
import { type CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linkStatuses } from '#contract/setup-links.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { createBatchQueue } from '../clock/batch-queue.ts';
import { createCheckBatches } from '../clock/check-batches.ts';
import { countWaiting } from '../clock/count-waiting.ts';
import { createScheduledQueue } from '../clock/scheduled-queue.ts';
import { sendReminders } from '../clock/send-reminders.ts';
import { sweepOld } from '../clock/sweep-old.ts';
import { createLog } from '../create-log.ts';
import { openDatabase } from '../db/open-database.ts';
import { createPool } from '../db/postgres.ts';
import type { Schema } from '../db/schema.ts';
import { postgresUrlForTest } from '../db/testing/describe-on-both-engines.ts';
import { plansOf } from '../db/testing/plans-of.ts';
import { completesSetupLink } from '../links/complete-setup-link.ts';
import { createSetupLinks } from '../links/setup-links.ts';
import { createSetupSessions } from '../links/setup-sessions.ts';
import { linkForTest } from '../links/testing/links-for-test.ts';
import { countDueDeliveries } from '../webhooks/count-due.ts';
import { createDeliveryQueue } from '../webhooks/delivery-queue.ts';
import { createDeliveryRoom } from '../webhooks/delivery-room.ts';
import { destroyPreviousSigningSecrets } from '../webhooks/destroy-previous-signing-secrets.ts';
import { fanOut } from '../webhooks/fan-out.ts';
import { readDelivery } from '../webhooks/read-delivery.ts';
import { giveBack, settle } from '../webhooks/settle-delivery.ts';
import { createWebhookDeliveries } from '../webhooks/webhook-deliveries.ts';
import { destroyPreviousSecrets } from './destroy-previous-secrets.ts';
import { writeCursor } from './profile-cursor.ts';
import type { ProfileRecord } from './profile-record.ts';
import { reseal } from './reseal.ts';
import {
  checkRunForTest,
  contentForTest,
  secretForTest,
  startProfiles,
} from './testing/profiles-for-test.ts';

const { signal } = new AbortController();

const startOfTest = Date.UTC(2026, 10, 20);

/** So many that reading them all would never be the cheapest way. */
const rows = 20_000;

/** By a connection of its own: nobody waits for so much as long as the product would. */
async function fillAt(url: string): Promise<void> {
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  });
  await fill(db);
  await db.destroy();
}

async function fill(db: Kysely<Schema>): Promise<void> {
  await sql`insert into profiles select
    gen_random_uuid()::text, 'Customer ' || n, 'customer ' || n, 'platform-' || n % 4,
    'connector-' || n % 2, 'delegated', 'single', 'global', 'documented', 'customer-' || n || '.example',
    null, gen_random_uuid()::text, 'sealed', 'Xy7', '[]', '[]',
    case when n % 50 = 0 then 'attention' else 'connected' end, 'run-' || n, 1, n, n,
    null, null, null, case when n % 50 = 0 then null else n end
    from generate_series(1, ${sql.lit(rows)}) as n`.execute(db);
  await sql`insert into profile_terms select id, unnest(array['customer', substr(name_key, 10), tenant,
    case when created_at < 5000 then 'early' else 'late' end]), created_at from profiles`.execute(
    db,
  );
  await sql`insert into check_runs select last_check_run_id, 'session', platform, connector, cloud,
    'digest', null, 'passed', '[]', 1, 2, id, null from profiles`.execute(db);
  await sql`insert into scheduled_checks select id,
    ${sql.lit(startOfTest)} + (created_at - 200) * 4000, 0 from profiles`.execute(db);
  // Deleted at every moment of the last weeks, and before.
  await sql`update profiles set deleted_at = ${sql.lit(startOfTest)} - created_at * 200000, name_key = id
    where created_at % 4 = 3`.execute(db);
  // Of today, taken up by no profile yet.
  await sql`insert into check_runs select gen_random_uuid()::text, 'session', 'p', 'c', 'global',
    'digest', null, 'passed', '[]', ${sql.lit(startOfTest)} - n, 0, null, null
    from generate_series(1, 500) as n`.execute(db);
  await fillBatches(db);
  await fillLinks(db);
  await fillWebhooks(db);
  await fillKeptAnswers(db);
  await sql`analyze`.execute(db);
}

/** Of the last days and of many sessions; very few are not at their end. */
async function fillBatches(db: Kysely<Schema>): Promise<void> {
  await sql`insert into check_batches select 'batch-' || n, 'session-' || n % 500,
    ${sql.lit(startOfTest)} - (10000 - n) * 50000, case when n % 10 = 0 then n else null end
    from generate_series(1, 10000) as n`.execute(db);
  await sql`insert into batch_checks select 'batch-' || created_at % 5000 + 1, id, created_at,
    case when created_at % 5000 < 4998 then 'passed' else null end,
    case when created_at % 5000 < 4998 then created_at else null end, null, null
    from profiles`.execute(db);
  await sql`insert into operator_sessions (id, token_hash, created_at, last_seen_at, expires_at)
    select 'session-' || n, 'hash-' || n, n, n, n
    from generate_series(1, 5000) as n`.execute(db);
  await sql`insert into outbox_events select gen_random_uuid()::text, 'profile.checked', id, null, '{}',
    ${sql.lit(startOfTest)} - created_at * 100000, case when created_at % 1000 > 0 then created_at end
    from profiles`.execute(db);
}

/** Of some 400 days; very few can be used, were revoked, or go by now, and most were used. */
async function fillLinks(db: Kysely<Schema>): Promise<void> {
  await sql`insert into setup_links (id, token_hash, platform, connector, selection, choice, reference,
    profile_id, progress, created_by, created_by_name, created_at, issued_at, expires_at, opened_at,
    completed_at, revoked_at)
    select gen_random_uuid()::text, 'hash-' || created_at, platform, connector,
    '{"actions":[],"permissionType":"delegated","strategy":"documented","accountType":"single","cloud":"global"}',
    'fixed', 'customer', case when created_at % 3 > 0 then id end, '{}', 'operator', 'Olga',
    began, began, began + 86400000, case when created_at % 2 = 0 then began end,
    case when created_at % 3 > 0 then began end, case when created_at % 500 = 0 then began end
    from (select *, ${sql.lit(startOfTest)} - (created_at - 20) * 1740000 as began from profiles) as p`.execute(
    db,
  );
  await sql`insert into setup_sessions select id, token_hash, id, created_at, ${sql.lit(startOfTest)}, expires_at
    from setup_links`.execute(db);
  await sql`insert into consent_requests (id, token_hash, session_id, platform, connector, selection, tenant,
    tenant_id, client_id, status, created_at, expires_at)
    select id, token_hash, id, platform, connector, selection, 'contoso', 'id', 'client', 'open', created_at,
    expires_at from setup_links limit 3000`.execute(db);
}

/** As many webhooks as there may be, and of each event a delivery; very few are still to be made. */
async function fillWebhooks(db: Kysely<Schema>): Promise<void> {
  await sql`insert into webhook_endpoints (id, url, secret_sealed, event_types, created_by_name, created_at)
    select 'webhook-' || n, 'https://hooks.example', 'sealed', '[]', 'Olga', n
    from generate_series(0, 49) as n`.execute(db);
  await sql`insert into webhook_deliveries (id, event_id, endpoint_id, created_at, due_at, attempts, delivered_at)
    select id, id, 'webhook-' || (${sql.lit(startOfTest)} - created_at) / 100000 % 50, created_at, created_at, 1,
    case when (${sql.lit(startOfTest)} - created_at) / 100000 % 500 > 0 then created_at end
    from outbox_events where fanned_out_at is not null`.execute(db);
}

/** Of the last days, as long as a setup link that was made; after one day they go. */
async function fillKeptAnswers(db: Kysely<Schema>): Promise<void> {
  await sql`insert into idempotency_keys select 'api-key ' || n % 100, 'request-' || n, 'digest', 201, '{}', repeat('x', 1000),
    ${sql.lit(startOfTest)} - (${sql.lit(rows)} - n) * 5000
    from generate_series(1, ${sql.lit(rows)}) as n`.execute(db);
}

/** A full database, and every statement that goes to it. */
async function openFilled() {
  const url = await postgresUrlForTest();
  await (await openDatabase({ url, dataDir: '/nowhere' })).close();
  const statements: CompiledQuery[] = [];
  const log = (event: LogEvent) => {
    statements.push(event.query);
  };
  await fillAt(url);
  // One connection: what is explained sees what the statement saw.
  const dialect = new PostgresDialect({ pool: createPool(url, { max: 1 }) });
  const db = new Kysely<Schema>({ dialect, log });
  onTestFinished(() => db.destroy());
  const database = { db, engine: 'postgres', close: async () => {} } as const;
  return { statements, ...startProfiles(database) };
}

type Profiles = ReturnType<typeof startProfiles>['profiles'];

async function listInEveryWay(profiles: Profiles): Promise<void> {
  const filters = [
    {},
    { status: 'attention' },
    { platform: 'platform-1' },
    { connector: 'connector-1' },
    { platform: 'platform-1', connector: 'connector-1' },
    { status: 'attention', platform: 'platform-1', connector: 'connector-1' },
    { expiring: 1 },
    { expiring: 1, status: 'attention' },
    { q: '777' },
    { q: '777 7770' },
    { q: 'customer-777.example' },
    { q: 'nothing' },
    { q: '777', status: 'connected' },
    { expiring: 60 },
    { expiring: 60, status: 'connected' },
    { expiring: 60, platform: 'platform-1', connector: 'connector-1', q: '777' },
  ] as const;
  for (const filter of filters) {
    for (const sort of ['created', 'name', 'expiry'] as const) {
      const { next } = await profiles.list({ ...filter, sort, limit: 50 });
      if (next !== null) await profiles.list({ ...filter, sort, after: next, limit: 50 });
    }
  }
}

async function searchForEverybody(profiles: Profiles): Promise<void> {
  const everybody = ['customer', 'customer 777', 'customer nothing', 'customer customer-1'];
  for (const q of [...everybody, 'early', 'early customer']) {
    for (const sort of ['created', 'name'] as const) await profiles.list({ q, sort, limit: 50 });
    await profiles.list({ q, platform: 'platform-1', limit: 50 });
  }
}

/** Edits, rotations, and what becomes of a previous secret. */
async function changeSecrets(
  id: string,
  { profiles, profileEdits, secretRotations, checkRuns }: ReturnType<typeof startProfiles>,
): Promise<void> {
  const { version } = await profiles.replace(id, 1, contentForTest({ name: 'Lasting' }));
  const edited = await profileEdits.edit(id, version, { clientId: randomUUID() });
  const rotate = async (tested: ProfileRecord) => {
    const check = checkRunForTest();
    await checkRuns.save(check);
    const clientSecret = new Secret(secretForTest);
    return secretRotations.rotate(tested, { clientSecret, graceMs: 1, check });
  };
  const rotated = await rotate(edited);
  const rolledBack = await secretRotations.rollBack(id, rotated.version);
  const again = await rotate(rolledBack);
  const destroyed = await secretRotations.destroyPrevious(id, again.version);
  await rotate(destroyed);
  const failed = checkRunForTest({ verdict: 'failed' });
  await checkRuns.save(failed);
  await secretRotations.keepUnproven(failed.id, id);
}

/** What the clock does, and what an operator asks of it. */
async function happenByItself(db: Kysely<Schema>, clock: { now: number }): Promise<void> {
  const needs = { db, now: () => clock.now, random: () => 0.5 };
  const batches = createCheckBatches(needs);
  const { profileIds, sessionId } = await someToTest(db);
  const { id } = await batches.create(sessionId, profileIds);
  await batches.find(id);
  await batches.latest(sessionId);
  await countWaiting(db, clock.now);
  for (const queue of [createScheduledQueue(needs), createBatchQueue(needs)]) {
    const [first, second, third] = await queue.lease(3);
    await db.transaction().execute(async (trx) => first?.settle(trx, 'passed'));
    await second?.putOff(clock.now + 1);
    await third?.drop();
  }
  await batches.cancel(id);
  clock.now += 2;
  const { signal } = new AbortController();
  await sendReminders(db, clock.now, signal);
  expect(await destroyPreviousSecrets(db, clock.now, 100)).toBe(1);
  await sweepOld(db, clock.now, signal);
}

/** What operators, and those who set up, do with links. */
async function useLinks({ db, clock, profiles }: ReturnType<typeof startProfiles>): Promise<void> {
  const now = () => clock.now;
  const [setupLinks, setupSessions] = [createSetupLinks(db, now), createSetupSessions(db, now)];
  for (const status of [undefined, ...linkStatuses]) {
    const { next } = await setupLinks.list({ status, limit: 50 });
    await setupLinks.list({ status, after: next ?? undefined, limit: 50 });
  }
  const { id: profile } = await profiles.create(contentForTest({ name: 'Of nobody' }));
  await setupLinks.list({ profile, limit: 50 });
  const { link } = await setupLinks.create(linkForTest());
  const { token } = await setupLinks.reissue(link.id);
  const session = (await setupLinks.open(token))?.sessionToken ?? '';
  await setupLinks.open(token);
  clock.now += 60_000;
  await setupSessions.find(link.id, session);
  const entered = {
    selection: linkForTest().selection,
    doneSteps: ['one'],
    name: '',
    clientId: '',
    tenant: '',
  };
  await setupLinks.keepDraft(link.id, entered);
  await setupLinks.markTested(link.id);
  await setupSessions.end(link.id, session);
  const begin = completesSetupLink(link.id, now);
  await profiles.create({ ...contentForTest({ name: 'By a link' }), begin });
  const { link: other } = await setupLinks.create(linkForTest());
  await setupLinks.revoke(other.id);
  await setupLinks.askForRenewal(other.id);
}

/** What is told to webhooks, and what an administrator sees of that. */
async function tellWebhooks({ db, clock }: ReturnType<typeof startProfiles>): Promise<void> {
  const room = createDeliveryRoom();
  const log = createLog('silent', { write: () => {} });
  const needs = { db, now: () => clock.now, random: () => 0.5, room, log };
  expect(await fanOut(db, clock.now, 5)).toBe(5);
  expect(await countDueDeliveries(db, clock.now)).toBeGreaterThan(0);
  const [first, second] = await createDeliveryQueue(needs).lease(2);
  if (first === undefined || second === undefined) throw new Error('nothing was due');
  const { eventId, url } = (await readDelivery(db, first)) ?? {};
  if (eventId === undefined || url === undefined) throw new Error('nothing is there to send');
  await settle(first, { url, status: 204, error: null, attempts: 1 }, needs);
  await giveBack(db, second);
  const deliveries = createWebhookDeliveries(needs);
  const { next } = await deliveries.list(first.endpointId, { limit: 1 });
  await deliveries.list(first.endpointId, { after: next ?? undefined, limit: 50 });
  await deliveries.replay(first.endpointId, first.id);
  await destroyPreviousSigningSecrets(db, clock.now);
}

async function someToTest(db: Kysely<Schema>) {
  const sessionId = 'session-7';
  const found = await db
    .selectFrom('profiles')
    .select('id')
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(50)
    .execute();
  return { sessionId, profileIds: found.map(({ id }) => id) };
}

/** Of webhooks there are fifty at most. */
const readsAll = (plan: string) => /Seq Scan on (?!webhook_endpoints)/.test(plan);

describe('the queries of profiles', () => {
  it('never read a whole table, and would be found out if they did', async () => {
    const { statements, ...repositories } = await openFilled();
    const { db, clock, sealing } = repositories;
    const { profiles, checkRuns, checkHistory, deletedProfiles } = repositories;
    await db.selectFrom('profiles').select('id').where('tenant', '=', 'nobody').execute();
    expect((await plansOf(db, [...statements])).join()).toContain('Seq Scan on profiles');
    statements.length = 0;
    await listInEveryWay(profiles);
    const run = checkRunForTest();
    await checkRuns.save(run);
    await checkRuns.find(run.id);
    const made = await profiles.create(contentForTest({ check: run }));
    await expect(profiles.create(contentForTest())).rejects.toThrow('taken');
    const replaced = await profiles.replace(made.id, 1, contentForTest({ name: 'Other' }));
    const again = checkRunForTest();
    await checkRuns.save(again);
    await profiles.recordCheck(replaced, again);
    await expect(profiles.remove(made.id, 1)).rejects.toThrow('changed');
    await profiles.disable(made.id, 3);
    await profiles.enable(made.id, 4);
    await profiles.remove(made.id, 5);
    await expect(profiles.find(made.id)).resolves.toBeUndefined();
    await deletedProfiles.restore(made.id);
    await profiles.remove(made.id, 7);
    await deletedProfiles.destroy(made.id);
    const { next } = await deletedProfiles.list({ limit: 1 });
    await deletedProfiles.list({ after: next ?? undefined, limit: 50 });
    await deletedProfiles.destroyDeletedProfiles(clock.now, 100);
    const [{ id = '' } = {}] = (await profiles.list({ limit: 1 })).profiles;
    await checkHistory.list(id, { limit: 20 });
    await checkHistory.list(id, { after: writeCursor({ key: 1, id: made.id }), limit: 20 });
    await checkHistory.pruneHistory(clock.now, 100, signal);
    await checkHistory.pruneHistory(clock.now, 100, signal);
    await reseal(db, sealing, () => {});
    await changeSecrets(id, repositories);
    await useLinks(repositories);
    await tellWebhooks(repositories);
    await happenByItself(db, clock);

    expect(statements.length).toBeGreaterThan(60);
    const plans = await plansOf(db, [...statements]);
    expect(plans.filter(readsAll)).toEqual([]);

    // For a word that everybody has there is an index too, where so few rows need none.
    statements.length = 0;
    await searchForEverybody(profiles);
    await sql`set enable_seqscan = off`.execute(db);
    const ofEverybody = await plansOf(db, [...statements]);
    expect(ofEverybody.length).toBeGreaterThan(6);
    expect(ofEverybody.filter(readsAll)).toEqual([]);
  });
});
