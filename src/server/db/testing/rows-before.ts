import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Puts rows into a table of whatever version: the compiler knows only the newest. */
export async function insertRows(
  db: Kysely<Schema>,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  for (const row of rows) {
    const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    const values = sql.join(Object.values(row));
    await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db);
  }
}

/** A profile as the first tables hold it. */
export function profileRow(change: Row = {}): Row {
  return {
    id: 'profile-1',
    name: 'Contoso  E-Mail',
    name_key: 'contoso e-mail',
    platform: 'stackone',
    connector: 'microsoftoutlook',
    permission_type: 'delegated',
    account_type: 'single',
    cloud: 'global',
    strategy: 'documented',
    tenant: 'Contoso.onmicrosoft.com',
    tenant_id: '99999999-8888-7777-6666-555555555555',
    client_id: '11111111-2222-3333-4444-555555555555',
    secret_sealed: 'sealed',
    secret_hint: 'Xy7',
    actions: '[]',
    scopes: '[]',
    status: 'connected',
    last_check_run_id: 'kept',
    version: 3,
    created_at: 1,
    updated_at: 2,
    ...change,
  };
}

/** A run as the first tables hold it. */
export function checkRunRow(change: Row = {}): Row {
  return {
    id: 'kept',
    session_id: 'session',
    platform: 'stackone',
    connector: 'microsoftoutlook',
    cloud: 'global',
    credentials_digest: 'digest',
    tenant_id: null,
    verdict: 'passed',
    results: '[]',
    started_at: 1,
    ended_at: 2,
    profile_id: 'profile-1',
    ...change,
  };
}

/** A setup link as the first of them are held. */
export function setupLinkRow(change: Row = {}): Row {
  return {
    id: 'link',
    token_hash: 'hash',
    platform: 'stackone',
    connector: 'microsoftoutlook',
    selection: '{}',
    choice: 'free',
    progress: '{}',
    created_by: 'operator-1',
    created_by_name: 'Olga',
    created_at: 1,
    issued_at: 1,
    expires_at: 2,
    ...change,
  };
}
