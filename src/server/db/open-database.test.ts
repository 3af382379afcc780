import { expect, it } from 'vitest';
import { describeOnBothEngines } from './testing/describe-on-both-engines.ts';

describeOnBothEngines('a new database', (open) => {
  it('has every table, and nothing in them', async () => {
    const { db } = await open();
    const tables = await db.introspection.getTables();
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'api_keys',
      'audit_events',
      'batch_checks',
      'check_batches',
      'check_runs',
      'consent_requests',
      'idempotency_keys',
      'operator_sessions',
      'outbox_events',
      'profile_terms',
      'profiles',
      'rate_limits',
      'scheduled_checks',
      'setup_links',
      'setup_sessions',
      'sign_in_links',
      'sign_in_tests',
      'spent_id_tokens',
      'webhook_deliveries',
      'webhook_endpoints',
    ]);
    expect(await db.selectFrom('profiles').selectAll().execute()).toEqual([]);
  });

  it('keeps times in milliseconds exactly, as numbers', async () => {
    const { db } = await open();
    const largest = Number.MAX_SAFE_INTEGER;
    const row = { key: 'a', window_started_at: largest, count: 2 ** 31 - 1 };
    await db.insertInto('rate_limits').values(row).execute();
    expect(await db.selectFrom('rate_limits').selectAll().execute()).toEqual([row]);
  });

  it('takes back all of a transaction that fails', async () => {
    const { db } = await open();
    const failing = db.transaction().execute(async (trx) => {
      await trx
        .insertInto('rate_limits')
        .values({ key: 'a', window_started_at: 1, count: 1 })
        .execute();
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await db.selectFrom('rate_limits').selectAll().execute()).toEqual([]);
  });

  it('refuses a check run for a profile that is not there', async () => {
    const { db } = await open();
    const insert = db.insertInto('check_runs').values({
      id: 'run',
      session_id: 'session',
      platform: 'custom',
      connector: 'microsoftoutlook',
      cloud: 'global',
      credentials_digest: 'digest',
      tenant_id: null,
      verdict: 'passed',
      results: '[]',
      started_at: 1,
      ended_at: 2,
      profile_id: 'nobody',
    });
    await expect(insert.execute()).rejects.toThrow(/foreign key/i);
  });
});
