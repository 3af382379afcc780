import { type Kysely, type Migration, sql } from 'kysely';

/** Who does what: operators by name and role, setup links, API keys, webhooks, and the audit log. */
export const peopleAndLinks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await nameOperators(db);
    await createAuditLog(db);
    await createSetupLinks(db);
    await createApiKeys(db);
    await createWebhooks(db);
  },
};

/** Whoever is signed in came by a link of the terminal, and may do everything. */
async function nameOperators(db: Kysely<unknown>): Promise<void> {
  const added = {
    operator_id: 'terminal',
    operator_name: 'Operator',
    role: 'admin',
    address: '',
    user_agent: '',
  };
  for (const [name, value] of Object.entries(added)) {
    await db.schema
      .alterTable('operator_sessions')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(value))
      .execute();
  }
  await db.schema
    .createIndex('operator_sessions_by_operator')
    .on('operator_sessions')
    .columns(['operator_id', 'created_at', 'id'])
    .execute();
  await db.schema
    .createTable('spent_id_tokens')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('spent_id_tokens_by_end')
    .on('spent_id_tokens')
    .column('expires_at')
    .execute();
}

/** No references: what was done stays on record when that to which it was done is gone. */
async function createAuditLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_events')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor_kind', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('profile_id', 'text')
    .addColumn('subject', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .execute();
  const indexes = {
    audit_events_by_age: ['at', 'id'],
    audit_events_by_profile: ['profile_id', 'at', 'id'],
    audit_events_by_actor: ['actor_id', 'at', 'id'],
    audit_events_by_action: ['action', 'at', 'id'],
    audit_events_by_outcome: ['outcome', 'at', 'id'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on('audit_events').columns(columns).execute();
  }
}

async function createSetupLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('setup_links')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('connector', 'text', (column) => column.notNull())
    .addColumn('selection', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('tenant', 'text')
    .addColumn('asked_by', 'text')
    .addColumn('reference', 'text')
    .addColumn('return_url', 'text')
    .addColumn('profile_id', 'text')
    .addColumn('draft', 'text')
    .addColumn('progress', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_by_name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('issued_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('opened_at', 'bigint')
    .addColumn('completed_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .addColumn('renewal_asked_at', 'bigint')
    .execute();
  const indexes = {
    setup_links_by_age: ['created_at', 'id'],
    setup_links_by_end: ['expires_at', 'id'],
    setup_links_by_profile: ['profile_id', 'created_at', 'id'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on('setup_links').columns(columns).execute();
  }
  await indexSetupLinksByStatus(db);
  await db.schema
    .createTable('setup_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('link_id', 'text', (column) =>
      column.notNull().references('setup_links.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('setup_sessions_by_link')
    .on('setup_sessions')
    .columns(['link_id', 'created_at', 'id'])
    .execute();
  await db.schema
    .createIndex('setup_sessions_by_use')
    .on('setup_sessions')
    .columns(['last_seen_at', 'id'])
    .execute();
  // With a link goes what was asked for by it.
  await db.schema
    .createIndex('consent_requests_by_session')
    .on('consent_requests')
    .column('session_id')
    .execute();
}

/** A status that few links have must not be looked for among all of them. */
async function indexSetupLinksByStatus(db: Kysely<unknown>): Promise<void> {
  const [completed, revoked] = [sql.ref('completed_at'), sql.ref('revoked_at')];
  const index = (name: string) =>
    db.schema.createIndex(name).on('setup_links').columns(['created_at', 'id']);
  await index('setup_links_revoked')
    .where((eb) => eb(revoked, 'is not', null))
    .execute();
  await index('setup_links_used')
    .where((eb) => eb.and([eb(revoked, 'is', null), eb(completed, 'is not', null)]))
    .execute();
  await index('setup_links_unused')
    .where((eb) => eb.and([eb(revoked, 'is', null), eb(completed, 'is', null)]))
    .execute();
}

async function createApiKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('api_keys')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull().unique())
    .addColumn('hint', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_by_name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('last_used_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('api_keys_by_age')
    .on('api_keys')
    .columns(['created_at', 'id'])
    .execute();
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('digest_sealed', 'text', (column) => column.notNull())
    // Null while the first request is still at work.
    .addColumn('status', 'integer')
    .addColumn('headers', 'text')
    .addColumn('body_sealed', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_primary', ['owner', 'key'])
    .execute();
  await db.schema
    .createIndex('idempotency_keys_by_age')
    .on('idempotency_keys')
    .column('created_at')
    .execute();
}

async function createWebhooks(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('outbox_events').addColumn('fanned_out_at', 'bigint').execute();
  // Nobody listened to what happened before.
  await sql`update outbox_events set fanned_out_at = created_at`.execute(db);
  await db.schema
    .createIndex('outbox_events_to_fan_out')
    .on('outbox_events')
    .column('id')
    .where(sql.ref('fanned_out_at'), 'is', null)
    .execute();
  await db.schema
    .createTable('webhook_endpoints')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('secret_sealed', 'text', (column) => column.notNull())
    .addColumn('previous_secret_sealed', 'text')
    .addColumn('previous_secret_until', 'bigint')
    .addColumn('event_types', 'text', (column) => column.notNull())
    .addColumn('created_by_name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('disabled_at', 'bigint')
    .addColumn('last_attempt_at', 'bigint')
    .addColumn('last_attempt_status', 'integer')
    .addColumn('last_attempt_error', 'text')
    .execute();
  await db.schema
    .createTable('webhook_deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('endpoint_id', 'text', (column) =>
      column.notNull().references('webhook_endpoints.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('delivered_at', 'bigint')
    .addColumn('given_up_at', 'bigint')
    .addColumn('last_status', 'integer')
    .addColumn('last_error', 'text')
    .addColumn('leased_until', 'bigint')
    .addColumn('lease', 'text')
    .execute();
  await db.schema
    .createIndex('webhook_deliveries_due')
    .on('webhook_deliveries')
    .columns(['endpoint_id', 'due_at', 'id'])
    .where((eb) =>
      eb.and([eb(sql.ref('delivered_at'), 'is', null), eb(sql.ref('given_up_at'), 'is', null)]),
    )
    .execute();
  await db.schema
    .createIndex('webhook_deliveries_by_event')
    .on('webhook_deliveries')
    .columns(['event_id', 'endpoint_id'])
    .unique()
    .execute();
  await db.schema
    .createIndex('webhook_deliveries_by_endpoint')
    .on('webhook_deliveries')
    .columns(['endpoint_id', 'created_at', 'id'])
    .execute();
}
