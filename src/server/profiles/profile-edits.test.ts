import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import type { ProfileChange } from './profile-edits.ts';
import { ChangedMeanwhileError, NameTakenError, ProfileNotFoundError } from './profile-errors.ts';
import { contentForTest } from './testing/profiles-for-test.ts';
import { startRotations } from './testing/rotations-for-test.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describeOnBothEngines('editing a profile', (open) => {
  /** Connected, and with a previous secret. */
  async function startEditing() {
    const started = await startRotations(await open());
    const before = await started.rotateTo('second');
    started.clock.now += 1_000;
    const found = async (q: string) =>
      (await started.profiles.list({ q, limit: 5 })).profiles.map(({ id }) => id);
    return { ...started, before, found };
  }

  it('changes what is said, and leaves the secret and its tests as they are', async () => {
    const { before, clock, found, id, present, profileEdits } = await startEditing();
    const redirectUri = 'https://automation.contoso.com/oauth/callback';
    const secretEndsAt = clock.now + 90 * dayMs;
    const change = { name: 'Fabrikam', redirectUri, secretEndsAt };
    const after = await profileEdits.edit(id, 2, change);
    expect(after).toEqual({
      ...before,
      version: 3,
      name: 'Fabrikam',
      redirectUri,
      secretEnd: { at: secretEndsAt, from: 'entered' },
      // Tested before long with the other redirect URI.
      schedule: { dueAt: clock.now + hourMs, failures: 0, pausedAt: null },
      updatedAt: clock.now,
    });
    expect(await present()).toEqual(after);
    expect([await found('fabrikam'), await found('mail')]).toEqual([[id], []]);
  });

  it.each([{}, contentForTest()])(
    'keeps everything when nothing is another: %j',
    async ({ name, tenant, clientId }: ProfileChange) => {
      const { before, clock, id, profileEdits } = await startEditing();
      const after = await profileEdits.edit(id, 2, { name, tenant, clientId });
      expect(after).toEqual({ ...before, version: 3, updatedAt: clock.now });
    },
  );

  it.each([{ clientId: 'another' }, { tenant: 'fabrikam.example' }])(
    'makes it a draft, of which nothing is known, with %j',
    async (change) => {
      const { before, clock, found, id, profileEdits } = await startEditing();
      const after = await profileEdits.edit(id, 2, change);
      expect(after).toEqual({
        ...before,
        ...change,
        version: 3,
        status: 'draft',
        lastCheck: null,
        tenantId: null,
        previousSecret: null,
        schedule: null,
        updatedAt: clock.now,
      });
      expect(await found(Object.values(change)[0] ?? '')).toEqual([id]);
      expect(await found(before.tenantId ?? '')).toEqual([]);
    },
  );

  it('leaves a disabled one disabled, which is a draft when it is enabled', async () => {
    const { id, profileEdits, profiles } = await startEditing();
    await profiles.disable(id, 2);
    const after = await profileEdits.edit(id, 3, { clientId: 'another' });
    expect(after.status).toBe('disabled');
    expect(await profiles.enable(id, 4)).toMatchObject({ status: 'draft' });
  });

  it('sets and clears the end of the secret, and the reminder with it', async () => {
    const { clock, db, id, profileEdits } = await startEditing();
    const reminder = () => db.selectFrom('profiles').select('next_reminder_at').executeTakeFirst();
    const at = clock.now + 10 * dayMs;
    await profileEdits.edit(id, 2, { secretEndsAt: at });
    expect(await reminder()).toEqual({ next_reminder_at: at - 14 * dayMs });
    // Due by now, and nobody has sent it: saying the same again does not lose it.
    clock.now += 5 * dayMs;
    await profileEdits.edit(id, 3, { secretEndsAt: at });
    expect(await reminder()).toEqual({ next_reminder_at: at - 14 * dayMs });
    expect((await profileEdits.edit(id, 4, { secretEndsAt: null })).secretEnd).toBeNull();
    expect(await reminder()).toEqual({ next_reminder_at: null });
  });

  it('says nothing for a test that was made with the values before', async () => {
    const { before, id, profileEdits, profiles, runWith } = await startEditing();
    const run = await runWith('second');
    const after = await profileEdits.edit(id, 2, { clientId: 'another' });
    await expect(profiles.recordCheck(before, run)).rejects.toThrow(ChangedMeanwhileError);
    expect(await profiles.find(id)).toEqual(after);
  });

  it('cannot take the name of another one, and then changes nothing', async () => {
    const { before, id, present, profileEdits, profiles } = await startEditing();
    const other = await profiles.create(contentForTest({ name: 'Other' }));
    const editing = profileEdits.edit(id, 2, { name: ' OTHER ', clientId: 'another' });
    await expect(editing).rejects.toThrow(NameTakenError);
    await expect(editing).rejects.toMatchObject({ current: { id: other.id } });
    expect(await present()).toEqual(before);
  });

  it('succeeds for one of many who saw the same version', async () => {
    const { id, present, profileEdits } = await startEditing();
    const names = Array.from({ length: 8 }, (_, index) => `Contoso ${index}`);
    const results = await Promise.allSettled(
      names.map((name) => profileEdits.edit(id, 2, { name })),
    );
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(won).toEqual([await present()]);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ChangedMeanwhileError);
    }
  });

  it('needs a profile', async () => {
    const { id, profileEdits, profiles } = await startEditing();
    await expect(profileEdits.edit('nobody', 1, {})).rejects.toThrow(ProfileNotFoundError);
    await profiles.remove(id, 2);
    await expect(profileEdits.edit(id, 3, {})).rejects.toThrow(ProfileNotFoundError);
  });
});
