import type { Kysely, KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import type { Schema } from '../db/schema.ts';
import { describeOnBothEngines, type OpenForTest } from '../db/testing/describe-on-both-engines.ts';
import { createProfiles } from '../profiles/profile-repository.ts';
import { contentForTest } from '../profiles/testing/profiles-for-test.ts';
import { completesSetupLink } from './complete-setup-link.ts';
import { SetupOverError } from './link-errors.ts';
import type { NewSetupLink } from './setup-links.ts';
import { hourMs, linkForTest, startLinks } from './testing/links-for-test.ts';

/** Lets so many statements through, and breaks on the next one. */
function breakAfter(statements: number): KyselyPlugin & { readonly broke: () => boolean } {
  let left = statements;
  return {
    transformQuery: ({ node }) => {
      left -= 1;
      if (left < 0) throw new Error('broken');
      return node;
    },
    transformResult: async ({ result }) => result,
    broke: () => left < 0,
  };
}

async function openWithLink(open: OpenForTest, change: Partial<NewSetupLink> = {}) {
  const started = startLinks(await open());
  const { db, clock, sealing, setupLinks, now } = started;
  const { link, token } = await setupLinks.create(linkForTest(change));
  const session = (await setupLinks.open(token))?.sessionToken ?? '';
  await setupLinks.markOpened(link.id);
  clock.now += 1_000;
  const tables = ['profiles', 'setup_links', 'setup_sessions', 'outbox_events'] as const;
  return {
    ...started,
    link,
    token,
    session,
    begin: completesSetupLink(link.id, now),
    profilesOver: (other: Kysely<Schema>) =>
      createProfiles({ db: other, sealing, now, random: () => 0.5 }),
    everything: () => Promise.all(tables.map((name) => db.selectFrom(name).selectAll().execute())),
    told: async () =>
      (await started.events()).map(({ type, link_id, profile_id, data }) => ({
        type,
        link_id,
        profile_id,
        reference: JSON.parse(data).reference,
      })),
  };
}

const reference = 'customer-42';

describeOnBothEngines('a save by a setup link', (open) => {
  it('uses the link up, whose sessions know of it for an hour, and is told with the reference', async () => {
    const app = await openWithLink(open);
    const { begin, clock, link, profiles, session, setupLinks, setupSessions, token, told } = app;
    const { id } = await profiles.create({ ...contentForTest(), begin });
    expect(await setupLinks.find(link.id)).toMatchObject({
      completedAt: clock.now,
      profileId: id,
      draft: null,
    });
    const { now: completedAt } = clock;
    expect(await setupSessions.find(link.id, session)).toMatchObject({ completedAt });
    expect(await setupLinks.open(token)).toBeUndefined();
    clock.now += hourMs - 1;
    expect(await setupSessions.find(link.id, session)).toMatchObject({ completedAt });
    clock.now += 1;
    expect(await setupSessions.find(link.id, session)).toBeUndefined();
    expect(await told()).toEqual([
      { type: 'link.opened', link_id: link.id, profile_id: null, reference },
      { type: 'profile.created', link_id: null, profile_id: id, reference },
      { type: 'link.completed', link_id: link.id, profile_id: id, reference },
    ]);
    await profiles.remove(id, 1);
    expect((await told()).at(-1)).toEqual({
      type: 'profile.deleted',
      link_id: null,
      profile_id: id,
      reference,
    });
  });

  it('tells of no reference where there is none', async () => {
    const { begin, profiles, told } = await openWithLink(open, { reference: '' });
    await profiles.create({ ...contentForTest(), begin });
    expect(new Set((await told()).map((event) => event.reference))).toEqual(new Set([undefined]));
  });

  it('is told the link as it is then, and is not made when that cannot be told', async () => {
    const { clock, everything, link, now, profiles } = await openWithLink(open);
    const before = await everything();
    const told: unknown[] = [];
    const tell = completesSetupLink(link.id, now, async (_, completed) => {
      told.push(completed);
      if (told.length === 1) throw new Error('broken');
    });
    const save = () => profiles.create({ ...contentForTest(), begin: tell });
    await expect(save()).rejects.toThrow('broken');
    expect(await everything()).toEqual(before);
    const { id } = await save();
    expect(told[1]).toMatchObject({ id: link.id, completedAt: clock.now, profileId: id });
  });

  it('is made once, however many are tried', async () => {
    const { begin, profiles, told } = await openWithLink(open);
    const names = ['One', 'Two', 'Three'];
    const saves = await Promise.allSettled(
      names.map((name) => profiles.create({ ...contentForTest({ name }), begin })),
    );
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const failed = saves.flatMap((save) => (save.status === 'rejected' ? [save.reason] : []));
    expect(failed.map((error) => error instanceof SetupOverError)).toEqual([true, true]);
    expect((await profiles.list({ limit: 50 })).profiles).toHaveLength(1);
    expect(await told()).toHaveLength(3);
  });

  it('is not made when the link was revoked, or is over, by then', async () => {
    const { begin, clock, everything, link, profiles, setupLinks } = await openWithLink(open);
    clock.now = link.expiresAt;
    const before = await everything();
    await expect(profiles.create({ ...contentForTest(), begin })).rejects.toThrow(SetupOverError);
    expect(await everything()).toEqual(before);
    clock.now -= 1;
    await setupLinks.revoke(link.id);
    await expect(profiles.create({ ...contentForTest(), begin })).rejects.toThrow(SetupOverError);
  });

  it('leaves the link as it was when the name is taken', async () => {
    const { begin, everything, profiles } = await openWithLink(open);
    await profiles.create(contentForTest());
    const before = await everything();
    await expect(profiles.create({ ...contentForTest(), begin })).rejects.toThrow('taken');
    expect(await everything()).toEqual(before);
    await profiles.create({ ...contentForTest({ name: 'Other' }), begin });
  });

  it('of the profile that it is about is made, and of no other', async () => {
    const { db, link, profiles, told, now } = await openWithLink(open);
    const own = await profiles.create(contentForTest());
    const other = await profiles.create(contentForTest({ name: 'Other' }));
    await db.updateTable('setup_links').set({ profile_id: own.id }).execute();
    const begin = completesSetupLink(link.id, now);
    const actions = ['microsoftoutlook_send_mail'];
    await expect(
      profiles.replace(other.id, 1, { ...contentForTest({ name: 'Other', actions }), begin }),
    ).rejects.toThrow(SetupOverError);
    const after = await profiles.replace(own.id, 1, { ...contentForTest({ actions }), begin });
    expect(after).toMatchObject({ version: 2, actions });
    expect((await told()).at(-1)).toMatchObject({ type: 'link.completed', profile_id: own.id });
  });

  it('that breaks off has changed nothing, whichever statement was the last', async () => {
    const { begin, db, everything, profilesOver, told } = await openWithLink(open);
    const before = await everything();
    let statements = 0;
    for (; ; statements += 1) {
      const plugin = breakAfter(statements);
      const profiles = profilesOver(db.withPlugin(plugin));
      const [result] = await Promise.allSettled([profiles.create({ ...contentForTest(), begin })]);
      if (!plugin.broke()) break;
      expect(result).toMatchObject({ status: 'rejected', reason: { message: 'broken' } });
      expect(await everything()).toEqual(before);
    }
    expect(statements).toBeGreaterThan(6);
    expect(await told()).toHaveLength(3);
  });
});
