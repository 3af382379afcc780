import type { Kysely, Migration } from 'kysely';

/** What waits for somebody to come back from Microsoft: test sign-ins, and requests for consent. */
export const signInTestsAndConsentRequests: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createSignInTests(db);
    await createConsentRequests(db);
  },
};

async function createSignInTests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_in_tests')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('connector', 'text', (column) => column.notNull())
    .addColumn('selection', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('client_id', 'text', (column) => column.notNull())
    .addColumn('redirect_uri', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('state_hash', 'text', (column) => column.notNull())
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('verifier_sealed', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('code_sealed', 'text')
    .addColumn('finding', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('sign_in_tests_by_end')
    .on('sign_in_tests')
    .column('expires_at')
    .execute();
}

async function createConsentRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consent_requests')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('connector', 'text', (column) => column.notNull())
    .addColumn('selection', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('client_id', 'text', (column) => column.notNull())
    .addColumn('app_name', 'text')
    // The callback's address when it is registered; without it Microsoft does not lead back.
    .addColumn('redirect_uri', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('state_hash', 'text')
    .addColumn('finding', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('consent_requests_by_end')
    .on('consent_requests')
    .column('expires_at')
    .execute();
}
