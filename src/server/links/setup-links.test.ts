import { expect, it } from 'vitest';
import { linkStatuses, type SetupDraft } from '#contract/setup-links.ts';
import { sweepOld } from '../clock/sweep-old.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { SetupLinkNotFoundError, SetupLinkUsedError, SetupOverError } from './link-errors.ts';
import { linkStatus } from './setup-link-record.ts';
import { hourMs, linkForTest, startLinks } from './testing/links-for-test.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

const draft: SetupDraft = {
  selection: linkForTest().selection,
  doneSteps: ['register'],
  name: 'Contoso',
  clientId: '',
  tenant: '',
};

describeOnBothEngines('a setup link', (open) => {
  it('is kept as it was made, with no more of its token than a hash', async () => {
    const { db, clock, setupLinks } = startLinks(await open());
    const { createdBy, lifetimeMs, ...asked } = linkForTest();
    const { link, token } = await setupLinks.create(linkForTest());
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(link).toMatchObject({
      ...asked,
      createdByName: createdBy.name,
      createdAt: clock.now,
      expiresAt: clock.now + lifetimeMs,
      returnUrl: null,
      profileId: null,
      draft: null,
      progress: {},
    });
    expect(await setupLinks.find(link.id)).toEqual(link);
    expect(await setupLinks.findByToken(token)).toEqual(link);
    expect(await setupLinks.findByToken(`${token}x`)).toBeUndefined();
    const rows = await db.selectFrom('setup_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('lets in again and again, and tells of nothing by that alone', async () => {
    const { clock, db, events, setupLinks, setupSessions } = startLinks(await open());
    const { link, token } = await setupLinks.create(linkForTest());
    const first = await setupLinks.open(token);
    clock.now += hourMs;
    const second = await setupLinks.open(token);
    expect([first?.link, second?.link]).toEqual([link, link]);
    const sessions = [first?.sessionToken ?? '', second?.sessionToken ?? ''];
    expect(new Set([...sessions, token]).size).toBe(3);
    for (const session of sessions) {
      expect((await setupSessions.find(link.id, session))?.id).toBe(link.id);
    }
    const kept = await db.selectFrom('setup_sessions').selectAll().execute();
    for (const session of sessions) expect(JSON.stringify(kept)).not.toContain(session);
    expect(await events()).toEqual([]);
  });

  it('counts as opened once somebody is at it, and tells of it once, also of several at once', async () => {
    const { clock, events, setupLinks } = startLinks(await open());
    const { link } = await setupLinks.create(linkForTest());
    await Promise.all([1, 2, 3, 4].map(() => setupLinks.markOpened(link.id)));
    clock.now += hourMs;
    await setupLinks.markOpened(link.id);
    const openedAt = clock.now - hourMs;
    expect(await setupLinks.find(link.id)).toMatchObject({ openedAt });
    const { platform, connector, name, reference } = link;
    const [told, ...more] = await events();
    expect({ ...told, data: JSON.parse(told?.data ?? '') }).toMatchObject({
      type: 'link.opened',
      link_id: link.id,
      profile_id: null,
      created_at: openedAt,
      data: { platform, connector, name, reference },
    });
    expect(more).toEqual([]);
  });

  it('does not count as opened once it is over', async () => {
    const { events, setupLinks } = startLinks(await open());
    const { link } = await setupLinks.create(linkForTest());
    await setupLinks.revoke(link.id);
    await setupLinks.markOpened(link.id);
    expect(await setupLinks.find(link.id)).toMatchObject({ openedAt: null });
    expect(await events()).toEqual([]);
  });

  it('has room for twenty sessions: the one that was unused for longest ends', async () => {
    const { clock, db, setupLinks, setupSessions } = startLinks(await open());
    const { link, token } = await setupLinks.create(linkForTest());
    const begin = async () => {
      clock.now += 60_000;
      return (await setupLinks.open(token))?.sessionToken ?? '';
    };
    const [first, second] = [await begin(), await begin()];
    for (let more = 2; more < 20; more += 1) await begin();
    expect(await setupSessions.find(link.id, first)).toBeDefined();
    await begin();
    expect(await setupSessions.find(link.id, first)).toBeDefined();
    expect(await setupSessions.find(link.id, second)).toBeUndefined();
    await Promise.all([begin(), begin(), begin()]);
    expect(await db.selectFrom('setup_sessions').select('id').execute()).toHaveLength(20);
  });

  it('has no sessions any more that nobody used for twelve hours', async () => {
    const { clock, db, setupLinks } = startLinks(await open());
    const { signal } = new AbortController();
    const { token } = await setupLinks.create(linkForTest());
    await setupLinks.open(token);
    clock.now += 1;
    await setupLinks.open(token);
    await sweepOld(db, clock.now - 1 + 12 * hourMs, signal);
    expect(await db.selectFrom('setup_sessions').select('created_at').execute()).toEqual([
      { created_at: clock.now },
    ]);
  });

  it('opens for no other token, and not from its end on', async () => {
    const { clock, events, setupLinks } = startLinks(await open());
    const { link, token } = await setupLinks.create(linkForTest());
    expect(await setupLinks.open('x'.repeat(43))).toBeUndefined();
    clock.now = link.expiresAt;
    expect(await setupLinks.open(token)).toBeUndefined();
    clock.now -= 1;
    await setupLinks.revoke(link.id);
    expect(await setupLinks.open(token)).toBeUndefined();
    expect(await events()).toEqual([]);
  });

  it('is dead at once when it is revoked, with its sessions', async () => {
    const { clock, setupLinks, setupSessions } = startLinks(await open());
    const { link, token } = await setupLinks.create(linkForTest());
    const opened = await setupLinks.open(token);
    await setupLinks.revoke(link.id);
    expect(await setupSessions.find(link.id, opened?.sessionToken ?? '')).toBeUndefined();
    const revokedAt = clock.now;
    clock.now += 1;
    await setupLinks.revoke(link.id);
    expect(await setupLinks.find(link.id)).toMatchObject({ revokedAt });
    await expect(setupLinks.revoke(nobody)).rejects.toThrow(SetupLinkNotFoundError);
  });

  it('is another by its token when it is reissued, and lasts as long as it did first', async () => {
    const { clock, setupLinks, setupSessions } = startLinks(await open());
    const { link, token } = await setupLinks.create(linkForTest({ lifetimeMs: 2 * hourMs }));
    const opened = await setupLinks.open(token);
    await setupLinks.keepDraft(link.id, draft);
    for (const later of [hourMs, 5 * hourMs]) {
      clock.now += later;
      const anew = await setupLinks.reissue(link.id);
      expect(anew.token).not.toBe(token);
      expect(anew.link).toMatchObject({ id: link.id, expiresAt: clock.now + 2 * hourMs, draft });
      expect(anew.link.createdAt).toBe(link.createdAt);
      expect((await setupLinks.findByToken(anew.token))?.id).toBe(link.id);
    }
    expect(await setupLinks.findByToken(token)).toBeUndefined();
    expect(await setupLinks.open(token)).toBeUndefined();
    expect(await setupSessions.find(link.id, opened?.sessionToken ?? '')).toBeUndefined();
    await expect(setupLinks.reissue(nobody)).rejects.toThrow(SetupLinkNotFoundError);
  });

  it('that was revoked, and asked for anew, works again when it is reissued', async () => {
    const { clock, setupLinks } = startLinks(await open());
    const { link } = await setupLinks.create(linkForTest());
    await setupLinks.askForRenewal(link.id);
    expect((await setupLinks.find(link.id))?.renewalAskedAt).toBeNull();
    await setupLinks.revoke(link.id);
    await setupLinks.askForRenewal(link.id);
    expect((await setupLinks.find(link.id))?.renewalAskedAt).toBe(clock.now);
    const anew = await setupLinks.reissue(link.id);
    expect(anew.link).toMatchObject({ revokedAt: null, renewalAskedAt: null });
    expect(await setupLinks.open(anew.token)).toBeDefined();
  });

  it('stays as it was when what belongs to a change cannot be done', async () => {
    const { clock, db, setupLinks } = startLinks(await open());
    const broken = async () => {
      throw new Error('broken');
    };
    const { link } = await setupLinks.create(linkForTest());
    const tables = ['setup_links', 'setup_sessions', 'outbox_events'] as const;
    const everything = () =>
      Promise.all(tables.map((name) => db.selectFrom(name).selectAll().execute()));
    const before = await everything();
    await expect(setupLinks.create(linkForTest(), broken)).rejects.toThrow('broken');
    await expect(setupLinks.markOpened(link.id, broken)).rejects.toThrow('broken');
    await expect(setupLinks.revoke(link.id, broken)).rejects.toThrow('broken');
    await expect(setupLinks.reissue(link.id, broken)).rejects.toThrow('broken');
    clock.now = link.expiresAt;
    await expect(setupLinks.askForRenewal(link.id, broken)).rejects.toThrow('broken');
    expect(await everything()).toEqual(before);
  });

  it('is told of a change once, however often that is asked for', async () => {
    const { setupLinks } = startLinks(await open());
    const { link } = await setupLinks.create(linkForTest());
    const told: string[] = [];
    const tell =
      (what: string) =>
      async (_: unknown, { id }: { readonly id: string }) => {
        told.push(id === link.id ? what : id);
      };
    await setupLinks.askForRenewal(link.id, tell('asked too early'));
    const twice = async (make: () => Promise<unknown>) => {
      await Promise.all([make(), make()]);
      await make();
    };
    await twice(() => setupLinks.markOpened(link.id, tell('opened')));
    await twice(() => setupLinks.revoke(link.id, tell('revoked')));
    await twice(() => setupLinks.askForRenewal(link.id, tell('asked')));
    await setupLinks.reissue(link.id, tell('reissued'));
    expect(told).toEqual(['opened', 'revoked', 'asked', 'reissued']);
  });

  it('that was used is over for good', async () => {
    const { clock, db, setupLinks } = startLinks(await open());
    const { link, token } = await setupLinks.create(linkForTest());
    await db.updateTable('setup_links').set({ completed_at: clock.now }).execute();
    await expect(setupLinks.revoke(link.id)).rejects.toThrow(SetupLinkUsedError);
    await expect(setupLinks.reissue(link.id)).rejects.toThrow(SetupLinkUsedError);
    await expect(setupLinks.keepDraft(link.id, draft)).rejects.toThrow(SetupOverError);
    await expect(setupLinks.markTested(link.id)).rejects.toThrow(SetupOverError);
    expect(await setupLinks.open(token)).toBeUndefined();
  });

  it('keeps the draft, and when each step was first taken, also of two at once', async () => {
    const { clock, setupLinks } = startLinks(await open());
    const { link } = await setupLinks.create(linkForTest());
    await setupLinks.keepDraft(link.id, { ...draft, doneSteps: [] });
    expect((await setupLinks.find(link.id))?.progress).toEqual({});
    const first = clock.now;
    await Promise.all([setupLinks.keepDraft(link.id, draft), setupLinks.markTested(link.id)]);
    clock.now += 1;
    await setupLinks.keepDraft(link.id, { ...draft, name: 'Other' });
    await setupLinks.markTested(link.id);
    expect(await setupLinks.find(link.id)).toMatchObject({
      draft: { ...draft, name: 'Other' },
      progress: { steps: first, tested: first },
    });
  });

  it('comes without a draft that cannot be read', async () => {
    const { db, setupLinks } = startLinks(await open());
    const { link } = await setupLinks.create(linkForTest());
    await db.updateTable('setup_links').set({ draft: '{"later":1}' }).execute();
    expect(await setupLinks.find(link.id)).toEqual(link);
    await db.updateTable('setup_links').set({ selection: '{' }).execute();
    await expect(setupLinks.find(link.id)).rejects.toThrow('not as it was written');
  });
});

describeOnBothEngines('a setup session', (open) => {
  it('lasts while it is used, 12 hours between two uses, and no longer than its link', async () => {
    const { clock, setupLinks, setupSessions } = startLinks(await open());
    const { link, token } = await setupLinks.create(linkForTest());
    const session = async () => (await setupLinks.open(token))?.sessionToken ?? '';
    const [idle, used] = [await session(), await session()];
    clock.now += 11 * hourMs;
    expect(await setupSessions.find(link.id, used)).toBeDefined();
    clock.now += hourMs;
    expect(await setupSessions.find(link.id, idle)).toBeUndefined();
    expect(await setupSessions.find(link.id, used)).toBeDefined();
    clock.now = link.expiresAt - 1;
    expect(await setupSessions.find(link.id, await session())).toBeDefined();
    clock.now += 1;
    expect(await setupSessions.find(link.id, used)).toBeUndefined();
  });

  it('is of one link, and ends by itself alone', async () => {
    const { setupLinks, setupSessions } = startLinks(await open());
    const [one, other] = [
      await setupLinks.create(linkForTest()),
      await setupLinks.create(linkForTest()),
    ];
    const mine = (await setupLinks.open(one.token))?.sessionToken ?? '';
    const again = (await setupLinks.open(one.token))?.sessionToken ?? '';
    expect(await setupSessions.find(other.link.id, mine)).toBeUndefined();
    expect(await setupSessions.find(one.link.id, one.token)).toBeUndefined();
    await setupSessions.end(other.link.id, mine);
    expect(await setupSessions.find(one.link.id, mine)).toBeDefined();
    await setupSessions.end(one.link.id, mine);
    expect(await setupSessions.find(one.link.id, mine)).toBeUndefined();
    expect(await setupSessions.find(one.link.id, again)).toBeDefined();
  });
});

describeOnBothEngines('the list of setup links', (open) => {
  it('has the latest first, by pages, also of one moment', async () => {
    const { clock, setupLinks } = startLinks(await open());
    const made: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      clock.now += index % 2;
      made.push((await setupLinks.create(linkForTest())).link.id);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await setupLinks.list({ limit: 3, after });
      seen.push(...page.links.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect([...seen].sort()).toEqual([...made].sort());
    const { links } = await setupLinks.list({ limit: 50 });
    expect(links.map(({ id }) => id)).toEqual(seen);
    const times = links.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    await expect(setupLinks.list({ limit: 1, after: 'x' })).rejects.toThrow('cursor');
  });

  it('has each link under the one status that it is in', async () => {
    const { clock, db, setupLinks } = startLinks(await open());
    const made = async (change = {}) => (await setupLinks.create(linkForTest(change))).link.id;
    const expected = {
      expired: await made({ lifetimeMs: hourMs }),
      open: await made(),
      opened: await made(),
      used: await made({ lifetimeMs: hourMs }),
      revoked: await made({ lifetimeMs: hourMs }),
    };
    const set = (id: string, values: object) =>
      db.updateTable('setup_links').set(values).where('id', '=', id).execute();
    const at = clock.now;
    await set(expected.opened, { opened_at: at });
    await set(expected.used, { opened_at: at, completed_at: at, profile_id: 'p' });
    await set(expected.revoked, { opened_at: at, revoked_at: at });
    clock.now += hourMs;
    for (const status of linkStatuses) {
      const { links } = await setupLinks.list({ status, limit: 50 });
      expect(links.map(({ id }) => id)).toEqual([expected[status]]);
      expect(links.map((link) => linkStatus(link, clock.now))).toEqual([status]);
    }
    const ofProfile = await setupLinks.list({ profile: 'p', limit: 50 });
    expect(ofProfile.links.map(({ id }) => id)).toEqual([expected.used]);
    expect((await setupLinks.list({ profile: 'p', status: 'open', limit: 50 })).links).toEqual([]);
  });
});
