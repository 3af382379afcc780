import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { linkForTest, startLinks } from '../links/testing/links-for-test.ts';
import { contentForTest, startProfiles } from '../profiles/testing/profiles-for-test.ts';
import { sweeping } from './sweeping.ts';

const dayMs = 86_400_000;
const { signal } = new AbortController();

describeOnBothEngines('what goes by itself', (openDatabase) => {
  it('is what its time is over for, and nothing else, however much of it there is', async () => {
    const { clock, db, profiles, ...more } = startProfiles(await openDatabase());
    const sweep = async () => {
      const duties = sweeping({ db, ...more, now: () => clock.now }, signal);
      // As it is with two processes.
      await Promise.all([...duties, ...duties].map(({ act }) => act()));
    };
    for (let index = 0; index < 103; index += 1) {
      const { id } = await profiles.create(contentForTest({ name: `No. ${index}` }));
      await profiles.remove(id, 1);
    }
    const { id } = await profiles.create(contentForTest());
    const former = { previous_secret_sealed: 'sealed', previous_secret_until: clock.now + dayMs };
    await db.updateTable('profiles').set(former).where('id', '=', id).execute();
    const kept = async () => {
      const rows = await db
        .selectFrom('profiles')
        .select(['id', 'previous_secret_sealed as former'])
        .execute();
      return { rows: rows.length, former: rows.find((row) => row.id === id)?.former };
    };
    const answers = () => db.selectFrom('idempotency_keys').select('key').execute();
    const row = { owner: 'o', digest_sealed: 'd', created_at: clock.now };
    await db
      .insertInto('idempotency_keys')
      .values(Array.from({ length: 120 }, (_, index) => ({ ...row, key: `k-${index}` })))
      .execute();
    await sweep();
    expect(await kept()).toEqual({ rows: 104, former: 'sealed' });
    expect(await answers()).toHaveLength(120);
    clock.now += dayMs;
    await sweep();
    expect(await kept()).toEqual({ rows: 104, former: null });
    expect(await answers()).toEqual([]);
    clock.now += 30 * dayMs;
    await sweep();
    expect(await kept()).toEqual({ rows: 1, former: null });
    expect(await db.selectFrom('outbox_events').select('id').execute()).toEqual([]);
  });

  it('are setup links 400 days after their end, with their sessions', async () => {
    const { clock, db, setupLinks, ...more } = startLinks(await openDatabase());
    const sweep = async () => {
      for (const { act } of sweeping({ db, ...more, now: () => clock.now }, signal)) await act();
      return (await db.selectFrom('setup_links').select('id').execute()).length;
    };
    const { link, token } = await setupLinks.create(linkForTest());
    await setupLinks.open(token);
    await setupLinks.create(linkForTest({ lifetimeMs: 2 * dayMs }));
    clock.now = link.expiresAt + 400 * dayMs - 1;
    expect(await sweep()).toBe(2);
    clock.now += 1;
    expect(await sweep()).toBe(1);
    expect(await db.selectFrom('setup_sessions').select('id').execute()).toEqual([]);
  });
});
