import { expect, it } from 'vitest';
import { describeOnBothEngines, type OpenForTest } from '../db/testing/describe-on-both-engines.ts';
import { createDeletedProfiles } from '../profiles/deleted-profiles.ts';
import { ChangedMeanwhileError, ProfileNotFoundError } from '../profiles/profile-errors.ts';
import { contentForTest } from '../profiles/testing/profiles-for-test.ts';
import { completesSetupLink } from './complete-setup-link.ts';
import { SetupLinkUsedError, SetupOverError } from './link-errors.ts';
import { linkStatus } from './setup-link-record.ts';
import { hourMs, linkForTest, startLinks } from './testing/links-for-test.ts';

async function openWithProfile(open: OpenForTest) {
  const started = startLinks(await open());
  const { clock, db, now, profiles, setupLinks } = started;
  const profile = await profiles.create(contentForTest());
  const begin = async (profileId: string | undefined = profile.id) => {
    const { link, token } = await setupLinks.create(linkForTest({ profileId }));
    const session = (await setupLinks.open(token))?.sessionToken ?? '';
    await setupLinks.markOpened(link.id);
    return { id: link.id, token, session };
  };
  const statusOf = async ({ id }: { id: string }) => {
    const link = await setupLinks.find(id);
    return link && linkStatus(link, clock.now);
  };
  return { ...started, profile, begin, statusOf, deleted: createDeletedProfiles(db, now) };
}

describeOnBothEngines('a link to a profile', (open) => {
  it('is revoked when that is deleted, with its sessions, and those to others go on', async () => {
    const app = await openWithProfile(open);
    const { begin, clock, db, profile, profiles, setupLinks, setupSessions, statusOf } = app;
    const expired = await begin();
    clock.now += 25 * hourMs;
    const used = await begin();
    await db
      .updateTable('setup_links')
      .set({ completed_at: clock.now })
      .where('id', '=', used.id)
      .execute();
    const other = await profiles.create(contentForTest({ name: 'Other' }));
    const [link, second, ofOther] = [await begin(), await begin(), await begin(other.id)];
    await profiles.remove(profile.id, 1);
    expect(await Promise.all([expired, used, link, second, ofOther].map(statusOf))).toEqual([
      'expired',
      'used',
      'revoked',
      'revoked',
      'opened',
    ]);
    expect(await setupLinks.find(link.id)).toMatchObject({ revokedAt: clock.now });
    expect(await setupSessions.find(link.id, link.session)).toBeUndefined();
    expect(await setupSessions.find(ofOther.id, ofOther.session)).toBeDefined();
    expect(await setupLinks.open(link.token)).toBeUndefined();
  });

  it('stays as it is when the profile does', async () => {
    const { begin, profile, profiles, statusOf } = await openWithProfile(open);
    const link = await begin();
    await expect(profiles.remove(profile.id, 2)).rejects.toThrow(ChangedMeanwhileError);
    expect(await statusOf(link)).toBe('opened');
  });

  it('does not come back with the profile, and is reissued only when that is there', async () => {
    const app = await openWithProfile(open);
    const { begin, deleted, profile, profiles, setupLinks, statusOf } = app;
    const link = await begin();
    await profiles.remove(profile.id, 1);
    await expect(setupLinks.reissue(link.id)).rejects.toThrow(SetupLinkUsedError);
    expect(await statusOf(link)).toBe('revoked');
    await deleted.restore(profile.id);
    expect(await statusOf(link)).toBe('revoked');
    const anew = await setupLinks.reissue(link.id);
    expect(await setupLinks.open(anew.token)).toBeDefined();
  });

  it('is used, or the profile is deleted, when both are tried at once', async () => {
    const { begin, now, profile, profiles, statusOf } = await openWithProfile(open);
    const link = await begin();
    const [saved, removed] = await Promise.allSettled([
      profiles.replace(profile.id, 1, {
        ...contentForTest(),
        begin: completesSetupLink(link.id, now),
      }),
      profiles.remove(profile.id, 1),
    ]);
    const reason = saved.status === 'rejected' ? saved.reason : Object(removed).reason;
    expect([saved.status, removed.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      [SetupOverError, ProfileNotFoundError, ChangedMeanwhileError].some(
        (kind) => reason instanceof kind,
      ),
    ).toBe(true);
    expect(await statusOf(link)).toBe(saved.status === 'fulfilled' ? 'used' : 'revoked');
  });
});
