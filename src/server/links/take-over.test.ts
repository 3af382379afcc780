import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { contentForTest } from '../profiles/testing/profiles-for-test.ts';
import { completesSetupLink } from './complete-setup-link.ts';
import { SetupOverError } from './link-errors.ts';
import type { NewSetupLink } from './setup-links.ts';
import { frameForTest, startFrames } from './testing/frames-for-test.ts';
import { hourMs } from './testing/links-for-test.ts';

const draft = {
  selection: frameForTest().selection,
  doneSteps: ['register'],
  ...{ name: 'Contoso', clientId: '', tenant: 'contoso.example' },
};

describeOnBothEngines('another token for the same thing', (open) => {
  it('goes on with all that was begun, once, and ends the one before it', async () => {
    const app = startFrames(await open());
    const { checkRuns, clock, events, make, setupLinks, setupOf } = app;
    const { link, session } = await app.begin();
    await setupLinks.keepDraft(link.id, draft);
    await app.test(link.id);
    const openedAt = clock.now;
    clock.now += 1_000;
    const next = await make();
    const went = (await app.enter(next, session)) ?? session;
    expect(await setupOf(session)).toBeUndefined();
    expect(await setupOf(went)).toMatchObject({
      ...{ id: next.link.id, begunAs: link.id, openedAt, draft },
      progress: { steps: openedAt },
    });
    const { platform, connector } = link;
    expect(await checkRuns.latest({ sessionId: link.id, platform, connector })).toBeDefined();
    expect(await app.linkRow(link.id)).toMatchObject({ revoked_at: clock.now, draft: null });
    const third = await make();
    const last = (await app.enter(third, went)) ?? session;
    expect(await setupOf(last)).toMatchObject({ begunAs: link.id, draft });
    await setupLinks.markOpened(third.link.id);
    expect((await events()).map(({ type }) => type)).toEqual(['link.opened']);
  });

  it('goes on also when the time of the former is over, for as long as somebody may sleep', async () => {
    const { begin, clock, enter, make, setupOf } = startFrames(await open());
    const [one, other] = [await begin(), await begin()];
    clock.now += 12 * hourMs - 1;
    expect(await setupOf(one.session)).toBeUndefined();
    const next = await enter(await make(), one.session);
    expect((await setupOf(next ?? one.session))?.begunAs).toBe(one.link.id);
    clock.now += 1;
    const late = await make();
    const anew = await enter(late, other.session);
    expect((await setupOf(anew ?? other.session))?.begunAs).toBe(late.link.id);
  });

  it.each<[string, Partial<NewSetupLink>]>([
    ['of another maker', { createdBy: { id: 'key-2', name: 'Backend' } }],
    ['for another guide', { connector: 'microsoftentraid' }],
    ['for another platform', { platform: 'pipeshub' }],
    ['for another customer', { reference: 'customer-43' }],
    ['for nobody in particular', { reference: '' }],
    ['for a setup of another name', { name: 'Fabrikam mail' }],
    ['for another tenant', { tenant: 'fabrikam.example' }],
    ['for a profile', { profileId: '00000000-0000-4000-8000-000000000000' }],
  ])('takes nothing along when it is one %s', async (_, change) => {
    const { begin, enter, linkRow, make, setupLinks, setupOf } = startFrames(await open());
    const former = await begin();
    await setupLinks.keepDraft(former.link.id, draft);
    const next = await make(change);
    const went = await enter(next, former.session);
    expect(await setupOf(went ?? former.session)).toMatchObject({
      ...{ id: next.link.id, begunAs: next.link.id, draft: null, openedAt: null },
    });
    expect(await setupOf(former.session)).toMatchObject({ draft });
    expect(await linkRow(former.link.id)).toMatchObject({ revoked_at: null });
  });

  it('takes nothing along to a setup that somebody is at work in', async () => {
    const { begin, enter, setupLinks, setupOf } = startFrames(await open());
    const [former, other] = [await begin(), await begin()];
    await setupLinks.keepDraft(former.link.id, draft);
    const went = await enter(other, former.session);
    expect(await setupOf(went ?? former.session)).toMatchObject({ draft: null });
    expect(await setupOf(former.session)).toMatchObject({ draft });
  });

  it('takes nothing along for who has no session of the former, nor of a setup link', async () => {
    const { begin, clock, enter, make, setupLinks, setupOf } = startFrames(await open());
    const former = await begin();
    const ordinary = await setupLinks.create(frameForTest({ embed: undefined }));
    const cookie = (await setupLinks.open(ordinary.token))?.sessionToken ?? '';
    clock.now += 1;
    for (const wrong of [
      { linkId: former.link.id, token: 'x'.repeat(43) },
      { linkId: former.link.id, token: former.token },
      { linkId: former.link.id, token: cookie },
      { linkId: ordinary.link.id, token: cookie },
    ]) {
      const next = await make();
      const went = await enter(next, wrong);
      expect((await setupOf(went ?? former.session))?.begunAs).toBe(next.link.id);
    }
    expect(await setupOf(former.session)).toBeDefined();
  });

  it('is of one of two that take over at once, and the other begins anew', async () => {
    const { begin, enter, make, setupLinks, setupOf } = startFrames(await open());
    const former = await begin();
    await setupLinks.keepDraft(former.link.id, draft);
    const tokens = [await make(), await make()];
    const went = await Promise.all(tokens.map((token) => enter(token, former.session)));
    const setups = await Promise.all(went.map((one) => setupOf(one ?? former.session)));
    expect(setups.map((setup) => setup?.draft?.name).sort()).toEqual(['Contoso', undefined]);
    expect(setups.filter((setup) => setup?.begunAs === former.link.id)).toHaveLength(1);
  });

  it('of which the answer was lost is exchanged again', async () => {
    const { begin, enter, make, setupLinks, setupOf } = startFrames(await open());
    const former = await begin();
    await setupLinks.keepDraft(former.link.id, draft);
    const next = await make();
    const [first, second] = await Promise.all([
      enter(next, former.session),
      enter(next, former.session),
    ]);
    const third = await enter(next, former.session);
    for (const session of [first, second, third]) {
      expect(await setupOf(session ?? former.session)).toMatchObject({ draft });
    }
  });

  it('takes a test along that is under way, and what it proves', async () => {
    const { begin, checkRuns, clock, enter, linkRow, make, setupLinks, setupOf, test } =
      startFrames(await open());
    const former = await begin();
    const next = await make();
    const went = (await enter(next, former.session)) ?? former.session;
    const run = await test(former.link.id);
    await setupLinks.markTested(former.link.id);
    const setup = await setupOf(went);
    expect((await checkRuns.find(run))?.sessionId).toBe(setup?.begunAs);
    expect(setup?.progress).toEqual({ tested: clock.now });
    expect((await linkRow(former.link.id)).progress).toBe('{}');
  });

  it('and a save at once: one of them is made, and nothing is half', async () => {
    const { begin, enter, make, now, profiles, setupOf } = startFrames(await open());
    const former = await begin();
    const [next, begun] = [await make(), completesSetupLink(former.link.id, now)];
    const [saved, entered] = await Promise.allSettled([
      profiles.create({ ...contentForTest(), begin: begun }),
      enter(next, former.session),
    ]);
    const went = entered.status === 'fulfilled' ? entered.value : undefined;
    const setup = await setupOf(went ?? former.session);
    const { length } = (await profiles.list({ limit: 50 })).profiles;
    expect([setup?.begunAs, length]).toEqual(
      saved.status === 'fulfilled' ? [next.link.id, 1] : [former.link.id, 0],
    );
    if (saved.status === 'rejected') expect(saved.reason).toBeInstanceOf(SetupOverError);
    const again = completesSetupLink(next.link.id, now);
    await profiles.create({ ...contentForTest({ name: 'Other' }), begin: again });
  });

  it('is of no use when the former was used, or taken back', async () => {
    const { begin, enter, make, now, profiles, setupLinks, setupOf } = startFrames(await open());
    const [used, revoked] = [await begin(), await begin()];
    await profiles.create({
      ...contentForTest(),
      begin: completesSetupLink(used.link.id, now),
    });
    await setupLinks.revoke(revoked.link.id);
    for (const { session } of [used, revoked]) {
      const next = await make();
      const went = (await enter(next, session)) ?? session;
      expect((await setupOf(went))?.begunAs).toBe(next.link.id);
    }
  });
});
