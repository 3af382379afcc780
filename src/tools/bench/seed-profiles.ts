import pg from 'pg';
import { Secret } from '#domain/credentials/secret.ts';
import { parseEncryptionKeys } from '#server/profiles/encryption-keys.ts';
import { createSealing } from '#server/profiles/sealing.ts';

const batchSize = 50_000;

/** Sealed with the keys that the measured server is given. */
export const seedKeys = `bench:${Buffer.alloc(32, 7).toString('base64url')}`;

const results = JSON.stringify([
  { id: 'format', verdict: 'passed' },
  { id: 'tenant', verdict: 'passed', facts: { tenantId: '99999999-8888-7777-6666-555555555555' } },
  { id: 'secret', verdict: 'passed', facts: { expiresIn: 3599 } },
  { id: 'identity', verdict: 'passed' },
]);

/**
 * Fills the tables with so many profiles as customers would leave them: names of two words out of
 * thousands, four platforms, two connectors, nine in ten connected and with a test, the secrets of the
 * oldest ending first, one in a hundred deleted. Nothing is due, so that the measured server rests.
 */
export async function seedProfiles(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const sealed = await sealOne();
    // What is lost by a power cut is only a measurement.
    await client.query('set synchronous_commit = off');
    for (let from = 0; from < count; from += batchSize) {
      await insertBatch(client, {
        from,
        count: Math.min(batchSize, count - from),
        total: count,
        sealed,
      });
      console.log(`  ${Math.min(from + batchSize, count)} of ${count} profiles`);
    }
    // What autovacuum would do sooner or later.
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}

type Batch = {
  readonly from: number;
  readonly count: number;
  readonly total: number;
  readonly sealed: string;
};

async function insertBatch(client: pg.Client, { from, count, total, sealed }: Batch) {
  const ids = Array.from({ length: count }, (_, index) => idOf(from + index));
  await client.query(profiles, [ids, sealed, from, total, Date.now()]);
  await client.query(runs, [ids, results]);
  await client.query(schedules, [ids, Date.now() + 30 * 86_400_000]);
  await client.query(terms, [ids]);
}

/** As random as the product's, and the same in every run. */
function idOf(index: number): string {
  const mixed = (Math.imul(index + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return `${mixed}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}

/** Of the profile at this place. */
export function clientIdOf(index: number): string {
  return [...idOf(index)].toReversed().join('');
}

/** One for all: that it belongs to another profile is found when it was opened, so it costs as much. */
function sealOne(): Promise<string> {
  const sealing = createSealing(parseEncryptionKeys(seedKeys));
  const secret = new Secret('Xy7~a.secret_of-the.usual~length-0123456');
  return sealing.seal(secret, { profileId: idOf(0), purpose: 'client-secret' });
}

const profiles = `insert into profiles
  (id, name, name_key, platform, connector, permission_type, account_type, cloud, strategy, tenant,
   tenant_id, client_id, secret_sealed, secret_hint, actions, scopes, status, last_check_run_id,
   version, created_at, updated_at, secret_set_at, secret_ends_at, secret_ends_from,
   next_reminder_at, deleted_at)
  select id, 'Customer' || n % 5000 || ' Mailbox' || n / 5000 || ' ' || n,
    case when deleted then id else 'customer' || n % 5000 || ' mailbox' || n / 5000 || ' ' || n end,
    (array['stackone', 'frontegg', 'pipeshub', 'custom'])[1 + n % 4],
    (array['microsoftoutlook', 'microsoftentraid'])[1 + (n / 4) % 2],
    'delegated', 'single', 'global', 'documented', 'tenant' || n || '.onmicrosoft.com', null,
    reverse(id), sealed, 'Xy7', '["microsoftoutlook_send_mail"]', '["Mail.Send"]',
    case when n % 10 = 0 then 'draft' when n % 97 = 0 then 'attention'
      when n % 499 = 0 then 'disabled' else 'connected' end,
    case when n % 10 = 0 then null else 'run-' || id end, 1, 1700000000000 + n, 1700000000000 + n,
    1700000000000 + n, ends, case when ends is null then null else 'registration' end,
    case when ends > now then greatest(ends - 60 * day, now + 7 * day) end,
    case when deleted then now - n % 30 * day end
  from (select *, case when n % 10 > 1
      then now + ((730.0 * n / total - 60)::bigint + n::bigint * 7919 % 90) * day end as ends
    from (select id, $2::text as sealed, $3::integer + place::integer - 1 as n,
        ($3::integer + place::integer) % 100 = 0 as deleted, $4::integer as total,
        $5::bigint as now, 86400000::bigint as day
      from unnest($1::text[]) with ordinality as given (id, place)) as numbered) as dated`;

const runs = `insert into check_runs
  (id, session_id, platform, connector, cloud, credentials_digest, tenant_id, verdict, results,
   started_at, ended_at, profile_id)
  select last_check_run_id, 'session', platform, connector, cloud, 'digest', null, 'passed', $2,
    created_at, created_at + 900, id
  from profiles where id = any($1::text[]) and last_check_run_id is not null`;

const schedules = `insert into scheduled_checks (profile_id, due_at, failures)
  select id, $2::bigint + created_at % 86400000, 0 from profiles
  where id = any($1::text[]) and status in ('connected', 'attention') and deleted_at is null`;

const terms = `insert into profile_terms (profile_id, term, created_at)
  select id, unnest(string_to_array(name_key, ' ') || array[tenant, client_id]), created_at
  from profiles where id = any($1::text[]) and deleted_at is null`;
