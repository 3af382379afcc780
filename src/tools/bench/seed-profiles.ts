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
 * thousands, four platforms, two connectors, nine in ten connected and with a test.
 */
export async function seedProfiles(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const sealed = await sealOne();
    // What is lost by a power cut is only a measurement.
    await client.query('set synchronous_commit = off');
    for (let from = 0; from < count; from += batchSize) {
      await insertBatch(client, { from, count: Math.min(batchSize, count - from), sealed });
      console.log(`  ${Math.min(from + batchSize, count)} of ${count} profiles`);
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

type Batch = { readonly from: number; readonly count: number; readonly sealed: string };

async function insertBatch(client: pg.Client, { from, count, sealed }: Batch): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => idOf(from + index));
  await client.query(profiles, [ids, sealed, from]);
  await client.query(runs, [ids, results]);
  await client.query(terms, [ids]);
}

/** As random as the product's, and the same in every run. */
function idOf(index: number): string {
  const mixed = (Math.imul(index + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return `${mixed}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
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
   version, created_at, updated_at)
  select id, 'Customer' || n % 5000 || ' Mailbox' || n / 5000 || ' ' || n,
    'customer' || n % 5000 || ' mailbox' || n / 5000 || ' ' || n,
    (array['stackone', 'frontegg', 'pipeshub', 'custom'])[1 + n % 4],
    (array['microsoftoutlook', 'microsoftentraid'])[1 + (n / 4) % 2],
    'delegated', 'single', 'global', 'documented', 'tenant' || n || '.onmicrosoft.com', null,
    reverse(id), sealed, 'Xy7', '["microsoftoutlook_send_mail"]', '["Mail.Send"]',
    case when n % 10 = 0 then 'draft' when n % 97 = 0 then 'attention'
      when n % 499 = 0 then 'disabled' else 'connected' end,
    case when n % 10 = 0 then null else 'run-' || id end, 1, 1700000000000 + n, 1700000000000 + n
  from (select id, $2::text as sealed, $3::integer + place::integer - 1 as n
    from unnest($1::text[]) with ordinality as given (id, place)) as numbered`;

const runs = `insert into check_runs
  (id, session_id, platform, connector, cloud, credentials_digest, tenant_id, verdict, results,
   started_at, ended_at, profile_id)
  select last_check_run_id, 'session', platform, connector, cloud, 'digest', null, 'passed', $2,
    created_at, created_at + 900, id
  from profiles where id = any($1::text[]) and last_check_run_id is not null`;

const terms = `insert into profile_terms (profile_id, term)
  select id, unnest(string_to_array(name_key, ' ') || array[tenant, client_id])
  from profiles where id = any($1::text[])`;
