import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { nextReminder } from '#domain/profile/next-reminder.ts';
import type { Schema } from '../db/schema.ts';
import { addProfileEvent } from '../profiles/profile-events.ts';

const dayMs = 86_400_000;
const atATime = 100;

type DueReminder = { readonly id: string; readonly dueAt: number };

/**
 * Tells of the secrets that end soon, or have ended: writes the event for each reminder that is due,
 * once over all processes, and what follows as the next one. Of several that were missed only the last
 * is worth a word. Answers with how many were written. `at` is in milliseconds since the epoch. Once the
 * signal has aborted it writes no more; others get their turn after each.
 */
export async function sendReminders(
  db: Kysely<Schema>,
  at: number,
  signal: AbortSignal,
): Promise<number> {
  let sent = 0;
  for await (const reminder of allDue(db, at)) {
    if (signal.aborted) break;
    const told = await db.transaction().execute((trx) => tell(trx, reminder, at));
    if (told) sent += 1;
    await setImmediate();
  }
  return sent;
}

async function* allDue(db: Kysely<Schema>, at: number): AsyncGenerator<DueReminder, void> {
  for (let after: DueReminder | undefined; ; ) {
    const due = await dueReminders(db, at, after);
    yield* due;
    after = due.at(-1);
    if (after === undefined) return;
  }
}

function dueReminders(
  db: Kysely<Schema>,
  at: number,
  after: DueReminder | undefined,
): Promise<readonly DueReminder[]> {
  return db
    .selectFrom('profiles')
    .select(['id', 'next_reminder_at as dueAt'])
    .where('deleted_at', 'is', null)
    .where('next_reminder_at', '<=', at)
    .where((row) =>
      after === undefined
        ? row.lit(true)
        : row(row.refTuple('next_reminder_at', 'id'), '>', row.tuple(after.dueAt, after.id)),
    )
    .orderBy('next_reminder_at')
    .orderBy('id')
    .limit(atATime)
    .$narrowType<{ dueAt: number }>()
    .execute();
}

/** Moves the reminder on first: of several processes one finds it where it was. */
async function tell(
  trx: Transaction<Schema>,
  { id, dueAt }: DueReminder,
  at: number,
): Promise<boolean> {
  const row = await trx
    .updateTable('profiles')
    .set({ next_reminder_at: null })
    .where('id', '=', id)
    .where('next_reminder_at', '=', dueAt)
    .where('deleted_at', 'is', null)
    .returning(['id', 'name', 'platform', 'connector', 'status', 'secret_ends_at as endsAt'])
    .executeTakeFirst();
  // There is none without an end; and should there be, it is gone now.
  if (row === undefined || row.endsAt === null) return false;
  const { endsAt, ...profile } = row;
  const next = nextReminder(endsAt, at);
  if (next) {
    await trx
      .updateTable('profiles')
      .set({ next_reminder_at: next.at })
      .where('id', '=', id)
      .execute();
  }
  const data = { endsAt, daysLeft: Math.max(0, Math.ceil((endsAt - at) / dayMs)) };
  await addProfileEvent(trx, { type: 'profile.secret_expiring', at, data }, profile);
  return true;
}
