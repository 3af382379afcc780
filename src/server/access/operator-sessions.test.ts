import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { createOperatorSessions } from './operator-sessions.ts';

const minute = 60 * 1_000;
const hour = 60 * minute;
const day = 24 * hour;

const anna = { id: 'a-1', name: 'Anna', role: 'operator' } as const;
const from = { address: '192.0.2.7', userAgent: 'a browser' };

describeOnBothEngines('operator sessions', (open) => {
  async function start() {
    const { db } = await open();
    const clock = { now: Date.UTC(2026, 10, 20) };
    const sessions = createOperatorSessions(db, () => clock.now);
    const lastSeen = async () => {
      const row = await db
        .selectFrom('operator_sessions')
        .select('last_seen_at')
        .executeTakeFirst();
      return row?.last_seen_at;
    };
    return { db, clock, sessions, lastSeen };
  }

  it('are found by their token, and by nothing else', async () => {
    const { sessions } = await start();
    const [one, other] = [await sessions.create(anna, from), await sessions.create(anna, from)];
    expect(await sessions.find(one.token)).toEqual({ id: one.id, operator: anna });
    expect(await sessions.find(other.token)).toEqual({ id: other.id, operator: anna });
    expect(await sessions.find(one.id)).toBeUndefined();
    expect(await sessions.find('')).toBeUndefined();
  });

  it('keep neither the token nor anything it could be read from', async () => {
    const { db, sessions } = await start();
    const { token } = await sessions.create(anna, from);
    const rows = await db.selectFrom('operator_sessions').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('end after 12 hours without use', async () => {
    const { clock, sessions } = await start();
    const { id, token } = await sessions.create(anna, from);
    clock.now += 12 * hour - 1;
    expect(await sessions.find(token)).toEqual({ id, operator: anna });
    clock.now += 12 * hour - 1;
    expect(await sessions.find(token)).toEqual({ id, operator: anna });
    clock.now += 12 * hour;
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('end after 7 days, however much they are used', async () => {
    const { clock, sessions } = await start();
    const { id, token, expiresAt } = await sessions.create(anna, from);
    expect(expiresAt).toBe(clock.now + 7 * day);
    for (let hours = 0; hours < 7 * 24 - 1; hours += 1) {
      clock.now += hour;
      expect(await sessions.find(token)).toEqual({ id, operator: anna });
    }
    clock.now += hour;
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('write down at most once a minute that they were used', async () => {
    const { clock, sessions, lastSeen } = await start();
    const { token } = await sessions.create(anna, from);
    const begun = clock.now;
    clock.now += minute - 1;
    await sessions.find(token);
    expect(await lastSeen()).toBe(begun);
    clock.now += 1;
    await Promise.all(Array.from({ length: 10 }, () => sessions.find(token)));
    expect(await lastSeen()).toBe(begun + minute);
  });

  it('end at once when they are ended, and the others go on', async () => {
    const { sessions } = await start();
    const [one, other] = [await sessions.create(anna, from), await sessions.create(anna, from)];
    await sessions.end(one.token);
    await sessions.end('unknown');
    expect(await sessions.find(one.token)).toBeUndefined();
    expect(await sessions.find(other.token)).toEqual({ id: other.id, operator: anna });
  });

  it('are swept when they are over and another one begins', async () => {
    const { db, clock, sessions } = await start();
    await sessions.create(anna, from);
    clock.now += 12 * hour;
    const { id } = await sessions.create(anna, from);
    const rows = await db.selectFrom('operator_sessions').select('id').execute();
    expect(rows).toEqual([{ id }]);
  });
});
