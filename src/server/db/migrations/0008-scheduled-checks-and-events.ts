import { type Kysely, type Migration, sql } from 'kysely';

type Rows = {
  profiles: { id: string; status: string };
  scheduled_checks: { profile_id: string; due_at: number; failures: number };
};

/** Tests by schedule and in batches, and events for whoever wants to hear of what happens. */
export const scheduledChecksAndEvents: Migration = {
  async up(db: Kysely<Rows>): Promise<void> {
    await createScheduledChecks(db);
    await createBatches(db);
    await createOutbox(db);
  },
};

/** Each profile that has ever worked is due at once, and from then on daily. */
async function createScheduledChecks(db: Kysely<Rows>): Promise<void> {
  await db.schema
    .createTable('scheduled_checks')
    .addColumn('profile_id', 'text', (column) =>
      column.primaryKey().notNull().references('profiles.id').onDelete('cascade'),
    )
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('paused_at', 'bigint')
    .addColumn('leased_until', 'bigint')
    .addColumn('lease', 'text')
    .execute();
  await db.schema
    .createIndex('scheduled_checks_due')
    .on('scheduled_checks')
    .columns(['due_at', 'profile_id'])
    .where(sql.ref('paused_at'), 'is', null)
    .execute();
  await db
    .insertInto('scheduled_checks')
    .columns(['profile_id', 'due_at', 'failures'])
    .expression((eb) =>
      eb
        .selectFrom('profiles')
        .select(['id', eb.lit(0).as('due_at'), eb.lit(0).as('failures')])
        .where('status', 'in', ['connected', 'attention']),
    )
    .execute();
}

/**
 * Beside the schedule: a profile may be in a batch of somebody’s while it is also due, or paused.
 */
async function createBatches(db: Kysely<Rows>): Promise<void> {
  await db.schema
    .createTable('check_batches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('cancelled_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('check_batches_by_session')
    .on('check_batches')
    .columns(['session_id', 'created_at', 'id'])
    .execute();
  await db.schema
    .createIndex('check_batches_by_age')
    .on('check_batches')
    .columns(['created_at'])
    .execute();
  await db.schema
    .createTable('batch_checks')
    .addColumn('batch_id', 'text', (column) =>
      column.notNull().references('check_batches.id').onDelete('cascade'),
    )
    .addColumn('profile_id', 'text', (column) =>
      column.notNull().references('profiles.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('verdict', 'text')
    .addColumn('ended_at', 'bigint')
    .addColumn('leased_until', 'bigint')
    .addColumn('lease', 'text')
    .addPrimaryKeyConstraint('batch_checks_primary', ['batch_id', 'profile_id'])
    .execute();
  await db.schema
    .createIndex('batch_checks_to_make')
    .on('batch_checks')
    .columns(['batch_id', 'position'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await db.schema
    .createIndex('batch_checks_by_profile')
    .on('batch_checks')
    .columns(['profile_id'])
    .execute();
}

/** No reference to the profile or the setup link: an event outlives what it tells of. */
async function createOutbox(db: Kysely<Rows>): Promise<void> {
  await db.schema
    .createTable('outbox_events')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('profile_id', 'text')
    .addColumn('link_id', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('outbox_events_by_age')
    .on('outbox_events')
    .columns(['created_at', 'id'])
    .execute();
}
