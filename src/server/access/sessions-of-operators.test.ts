import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { createOperatorSessions } from './operator-sessions.ts';
import { createSessionsOfOperators } from './sessions-of-operators.ts';
import { createSpentTokens } from './spent-tokens.ts';

const hour = 60 * 60 * 1_000;

const anna = { id: 'a-1', name: 'Anna', role: 'operator' } as const;
const bea = { id: 'b-1', name: 'Bea', role: 'admin' } as const;
const from = { address: '192.0.2.7', userAgent: 'a browser' };

describeOnBothEngines('the sessions of operators', (open) => {
  async function start() {
    const { db } = await open();
    const clock = { now: Date.UTC(2026, 10, 20) };
    const now = () => clock.now;
    return {
      db,
      clock,
      sessions: createOperatorSessions(db, now),
      all: createSessionsOfOperators(db, now),
      spent: createSpentTokens(db, now),
    };
  }

  it('are listed without those that are over', async () => {
    const { clock, sessions, all } = await start();
    const { id, expiresAt } = await sessions.create(anna, from, { lifetimeMs: 12 * hour });
    const begun = clock.now;
    const listed = {
      id,
      operator: anna,
      createdAt: begun,
      lastSeenAt: begun,
      expiresAt,
      ...from,
    };
    expect(expiresAt).toBe(begun + 12 * hour);
    expect(await all.list(anna.id)).toEqual([listed]);
    expect(await all.list('all')).toEqual([listed]);
    expect(await all.list(bea.id)).toEqual([]);
    clock.now += 12 * hour;
    expect(await all.list(anna.id)).toEqual([]);
  });

  it('end after a lifetime of their own, however much they are used', async () => {
    const { clock, sessions } = await start();
    const { id, token } = await sessions.create(anna, from, { lifetimeMs: 2 * hour });
    clock.now += 2 * hour - 1;
    expect(await sessions.find(token)).toEqual({ id, operator: anna });
    clock.now += 1;
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('end when another takes their place', async () => {
    const { sessions } = await start();
    const former = await sessions.create(anna, from);
    const present = await sessions.create(bea, from, { replaces: former.token });
    expect(await sessions.find(former.token)).toBeUndefined();
    expect(await sessions.find(present.token)).toEqual({ id: present.id, operator: bea });
  });

  it('are ended by their operator, and by whoever may end all', async () => {
    const { all, sessions } = await start();
    const [one, other] = [await sessions.create(anna, from), await sessions.create(bea, from)];
    expect(await all.endOne(one.id, bea.id)).toBe(false);
    expect(await all.endOne(one.id, anna.id)).toBe(true);
    expect(await all.endOne(one.id, anna.id)).toBe(false);
    expect(await all.endOne(other.id, 'all')).toBe(true);
    expect(await all.list('all')).toEqual([]);
  });

  it('end all at once, or all but one, and those of others go on', async () => {
    const { all, sessions } = await start();
    const [kept, , beas] = [
      await sessions.create(anna, from),
      await sessions.create(anna, from),
      await sessions.create(bea, from),
    ];
    const left = async () => (await all.list('all')).map(({ id }) => id).sort();
    await all.endAll(anna.id, kept.id);
    expect(await left()).toEqual([kept.id, beas.id].sort());
    await all.endAll(anna.id);
    expect(await left()).toEqual([beas.id]);
  });

  it('have the role that their operator has now', async () => {
    const { all, sessions } = await start();
    const [annas, beas] = [await sessions.create(anna, from), await sessions.create(bea, from)];
    const changed = { id: anna.id, name: 'Anna A.', role: 'reader' } as const;
    await all.assign(changed);
    expect(await sessions.find(annas.token)).toEqual({ id: annas.id, operator: changed });
    expect(await sessions.find(beas.token)).toEqual({ id: beas.id, operator: bea });
  });

  it('begin once with each ID token, also when many try at once', async () => {
    const { db, clock, spent } = await start();
    const overAt = clock.now + hour;
    const tries = await Promise.all(
      ['x', 'y', 'z'].map((signature) => spent.spend(`header.claims.${signature}`, overAt)),
    );
    expect(tries.filter((isFirst) => isFirst)).toHaveLength(1);
    expect(await spent.spend('header.others.x', overAt)).toBe(true);
    clock.now = overAt;
    expect(await spent.spend('header.third.x', overAt + hour)).toBe(true);
    expect(await db.selectFrom('spent_id_tokens').selectAll().execute()).toHaveLength(1);
  });
});
