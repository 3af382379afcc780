import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { completesSetupLink } from '../links/complete-setup-link.ts';
import { portal, startFrames } from '../links/testing/frames-for-test.ts';
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

  it('are frames in which nothing was saved, 30 days after their end, and their looks after one', async () => {
    const { begin, clock, db, linkRow, make, now, profiles, ...more } = startFrames(
      await openDatabase(),
    );
    const sweep = async () => {
      for (const { act } of sweeping({ db, ...more, now }, signal)) await act();
      const left = await db.selectFrom('setup_links').select(['id', 'embed']).execute();
      return left.map(({ id }) => id).sort();
    };
    const logo = `data:image/png;base64,iVBORw0KGgo${'A'.repeat(4_001)}`;
    const look = { origins: [portal], theme: { logo } };
    const [used, unused] = [await begin({ embed: look }), await begin({ embed: look })];
    const plain = await make();
    const ids = [used, unused, plain].map(({ link }) => link.id).sort();
    const begun = completesSetupLink(used.link.id, now);
    const { id } = await profiles.create({ ...contentForTest(), begin: begun });
    clock.now = unused.link.expiresAt + dayMs - 1;
    expect(await sweep()).toEqual(ids);
    expect((await linkRow(used.link.id)).embed).toBe(JSON.stringify(look));
    clock.now += 1;
    expect(await sweep()).toEqual(ids);
    for (const { link } of [used, unused]) {
      expect((await linkRow(link.id)).embed).toBe('{"origins":[],"theme":{}}');
    }
    clock.now += 29 * dayMs;
    expect(await sweep()).toEqual([used.link.id]);
    // What becomes of the profile is told with the customer’s reference still.
    await profiles.remove(id, 1);
    const [told] = (await more.events()).slice(-1);
    expect(JSON.parse(told?.data ?? '')).toMatchObject({ reference: 'customer-42' });
    clock.now += 370 * dayMs;
    expect(await sweep()).toEqual([]);
  });
});
