import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { createSignInLinks } from './sign-in-links.ts';

const day = 24 * 60 * 60 * 1_000;

describeOnBothEngines('sign-in links', (open) => {
  async function start() {
    const { db } = await open();
    const clock = { now: Date.UTC(2026, 10, 20) };
    return { db, clock, links: createSignInLinks(db, () => clock.now) };
  }

  it('work exactly once', async () => {
    const { links } = await start();
    const { token } = await links.issue();
    expect(await links.spend(token)).toBe(true);
    expect(await links.spend(token)).toBe(false);
  });

  it('work for one of many who race', async () => {
    const { links } = await start();
    const { token } = await links.issue();
    const answers = await Promise.all(Array.from({ length: 50 }, () => links.spend(token)));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('work until 24 hours have passed, and not after', async () => {
    const { clock, links } = await start();
    const [early, late] = [await links.issue(), await links.issue()];
    expect(early.expiresAt).toBe(clock.now + day);
    clock.now += day - 1;
    expect(await links.spend(early.token)).toBe(true);
    clock.now += 1;
    expect(await links.spend(late.token)).toBe(false);
  });

  it('do not work when nobody issued them', async () => {
    const { links } = await start();
    await links.issue();
    expect(await links.spend('')).toBe(false);
    expect(await links.spend('A'.repeat(43))).toBe(false);
  });

  it('have 256 random bits, and are not in the database', async () => {
    const { db, links } = await start();
    const { token } = await links.issue();
    const rows = await db.selectFrom('sign_in_links').selectAll().execute();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('are swept when they have expired and another one is issued', async () => {
    const { db, clock, links } = await start();
    await links.issue();
    clock.now += day;
    const { expiresAt } = await links.issue();
    const rows = await db.selectFrom('sign_in_links').select('expires_at').execute();
    expect(rows).toEqual([{ expires_at: expiresAt }]);
  });
});
