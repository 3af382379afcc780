import { expect, it, onTestFinished } from 'vitest';
import { openDatabase as openAt } from '../db/open-database.ts';
import {
  describeOnBothEngines,
  type OpenForTest,
  postgresUrlForTest,
} from '../db/testing/describe-on-both-engines.ts';
import { contentForTest, startProfiles } from '../profiles/testing/profiles-for-test.ts';
import { sendReminders } from './send-reminders.ts';

const dayMs = 86_400_000;
const { signal } = new AbortController();

async function open(openDatabase: OpenForTest) {
  const started = startProfiles(await openDatabase());
  const { clock, db, profiles } = started;
  /** Its secret ends after so many days. */
  const ending = async (days: number, name: string) => {
    const { id } = await profiles.create(contentForTest({ name }));
    const end = { secret_ends_at: clock.now + days * dayMs, next_reminder_at: clock.now };
    await db.updateTable('profiles').set(end).where('id', '=', id).execute();
    return id;
  };
  const told = async () => {
    const rows = await db
      .selectFrom('outbox_events')
      .selectAll()
      .where('type', '=', 'profile.secret_expiring')
      .orderBy('created_at')
      .execute();
    return rows.map(({ profile_id: id, data }) => ({ id, ...JSON.parse(data) }));
  };
  const nextOf = async (id: string) => {
    const { next_reminder_at: next } = await db
      .selectFrom('profiles')
      .select('next_reminder_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return next;
  };
  return { ...started, ending, told, nextOf };
}

describeOnBothEngines('a reminder of a secret that ends', (openDatabase) => {
  it('is told once, when it is due, and the next one is planned', async () => {
    const { clock, db, ending, nextOf, told } = await open(openDatabase);
    const id = await ending(60, 'Contoso');
    const endsAt = clock.now + 60 * dayMs;
    expect(await sendReminders(db, clock.now - 1, signal)).toBe(0);
    expect(await sendReminders(db, clock.now, signal)).toBe(1);
    expect(await sendReminders(db, clock.now + 29 * dayMs, signal)).toBe(0);
    const known = { platform: 'stackone', connector: 'microsoftoutlook', status: 'draft' };
    expect(await told()).toEqual([{ id, name: 'Contoso', ...known, endsAt, daysLeft: 60 }]);
    expect(await nextOf(id)).toBe(endsAt - 30 * dayMs);
  });

  it('comes at 60, 30, 14, 7 and 1 days, on the day itself, and never after', async () => {
    const { clock, db, ending, nextOf, told } = await open(openDatabase);
    const id = await ending(60, 'Contoso');
    for (let hour = 0; hour < 62 * 24; hour += 1) {
      await sendReminders(db, clock.now + hour * 3_600_000, signal);
    }
    expect((await told()).map(({ daysLeft }) => daysLeft)).toEqual([60, 30, 14, 7, 1, 0]);
    expect(await nextOf(id)).toBeNull();
  });

  it('is the last one alone when nobody was there for the others', async () => {
    const { clock, db, ending, nextOf, told } = await open(openDatabase);
    const id = await ending(60, 'Contoso');
    const endsAt = clock.now + 60 * dayMs;
    const back = endsAt - 10 * dayMs;
    expect(await sendReminders(db, back, signal)).toBe(1);
    expect(await told()).toMatchObject([{ endsAt, daysLeft: 10 }]);
    expect(await nextOf(id)).toBe(endsAt - 7 * dayMs);
    expect(await sendReminders(db, endsAt + 40 * dayMs, signal)).toBe(1);
    expect(await told()).toMatchObject([{ daysLeft: 10 }, { daysLeft: 0 }]);
    expect(await nextOf(id)).toBeNull();
  });

  it('waits for the next server when this one stops, and lets others have their turn', async () => {
    const { clock, db, ending, told } = await open(openDatabase);
    for (const name of ['One', 'Two', 'Three']) await ending(30, name);
    const stop = new AbortController();
    setImmediate(() => stop.abort());
    expect(await sendReminders(db, clock.now, stop.signal)).toBeLessThan(3);
    await sendReminders(db, clock.now, signal);
    expect(await told()).toHaveLength(3);
  });

  it('is told of every profile, however many, but of no deleted one', async () => {
    const { clock, db, ending, told } = await open(openDatabase);
    const ids: string[] = [];
    for (let index = 0; index < 105; index += 1) ids.push(await ending(30, `No. ${index}`));
    await db
      .updateTable('profiles')
      .set({ deleted_at: 1 })
      .where('id', '=', ids.pop() ?? '')
      .execute();
    expect(await sendReminders(db, clock.now, signal)).toBe(104);
    expect((await told()).map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});

it('of several processes one sends each reminder', async () => {
  const url = await postgresUrlForTest();
  const databases = [1, 2].map(() => openAt({ url, dataDir: '/nowhere' }));
  const [one, other] = await Promise.all(databases);
  if (one === undefined || other === undefined) throw new Error('There are two.');
  onTestFinished(async () => {
    await Promise.all([one.close(), other.close()]);
  });
  const { clock, ending, told } = await open(async () => one);
  for (let index = 0; index < 20; index += 1) await ending(30, `No. ${index}`);
  const sent = await Promise.all(
    [one, other].map(({ db }) => sendReminders(db, clock.now, signal)),
  );
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(20);
  expect(new Set((await told()).map(({ id }) => id)).size).toBe(20);
});
