import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { ChangedMeanwhileError, ProfileNotFoundError } from './profile-errors.ts';
import { StoredRowError } from './stored-json.ts';
import { checkRunForTest, contentForTest, startProfiles } from './testing/profiles-for-test.ts';

describeOnBothEngines('switching a profile off and on', (open) => {
  /** One that is connected and disabled, at version 2, and a run of each verdict to come. */
  async function startDisabled() {
    const started = startProfiles(await open());
    const [passed, failed, later] = [
      checkRunForTest(),
      checkRunForTest({ verdict: 'failed' }),
      checkRunForTest(),
    ];
    for (const run of [passed, failed, later]) await started.checkRuns.save(run);
    const { id } = await started.profiles.create(contentForTest({ check: passed }));
    const disabled = await started.profiles.disable(id, 1);
    return { ...started, id, disabled, failed, later };
  }

  it('changes the status alone, and brings back the one that was', async () => {
    const { clock, profiles } = startProfiles(await open());
    const before = await profiles.create(contentForTest());
    clock.now += 1_000;
    const disabled = await profiles.disable(before.id, 1);
    expect(disabled).toEqual({
      ...before,
      status: 'disabled',
      version: 2,
      updatedAt: clock.now,
    });
    clock.now += 1_000;
    const enabled = await profiles.enable(before.id, 2);
    expect(enabled).toEqual({ ...before, version: 3, updatedAt: clock.now });
    expect(await profiles.find(before.id)).toEqual(enabled);
  });

  it('changes nothing where it is so already', async () => {
    const { clock, disabled, id, profiles } = await startDisabled();
    clock.now += 1_000;
    expect(await profiles.disable(id, 2)).toEqual(disabled);
    const enabled = await profiles.enable(id, 2);
    expect(enabled).toMatchObject({ status: 'connected', version: 3 });
    clock.now += 1_000;
    expect(await profiles.enable(id, 3)).toEqual(enabled);
  });

  it('keeps in mind what a test finds meanwhile', async () => {
    const { disabled, failed, id, later, profiles } = await startDisabled();
    const tested = await profiles.recordCheck(disabled, failed);
    expect(tested).toMatchObject({ status: 'disabled', lastCheck: { id: failed.id } });
    expect(await profiles.enable(id, 3)).toMatchObject({ status: 'attention', version: 4 });
    const again = await profiles.disable(id, 4);
    await profiles.recordCheck(again, later);
    expect(await profiles.enable(id, 6)).toMatchObject({ status: 'connected' });
  });

  it('keeps in mind that untested values were saved meanwhile', async () => {
    const { id, later, profiles } = await startDisabled();
    const saved = await profiles.replace(id, 2, contentForTest({ name: 'Other' }));
    expect(saved).toMatchObject({ status: 'disabled', lastCheck: null });
    expect(await profiles.enable(id, 3)).toMatchObject({ status: 'draft' });
    await profiles.disable(id, 4);
    const tested = await profiles.replace(id, 5, contentForTest({ check: later }));
    expect(tested).toMatchObject({ status: 'disabled' });
    expect(await profiles.enable(id, 6)).toMatchObject({ status: 'connected' });
  });

  it('is refused when somebody was faster, or when there is no such profile', async () => {
    const { id, profiles } = await startDisabled();
    for (const turn of [profiles.disable, profiles.enable]) {
      await expect(turn(id, 1)).rejects.toThrow(ChangedMeanwhileError);
      await expect(turn('nobody', 1)).rejects.toThrow(ProfileNotFoundError);
    }
    await profiles.remove(id, 2);
    await expect(profiles.enable(id, 3)).rejects.toThrow(ProfileNotFoundError);
    await expect(profiles.disable(id, 3)).rejects.toThrow(ProfileNotFoundError);
  });

  it('is done once by many who ask at once, and all others are told', async () => {
    const { id, profiles } = await startDisabled();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => profiles.enable(id, 2)),
    );
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toBeInstanceOf(ChangedMeanwhileError);
      }
    }
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await profiles.find(id)).toMatchObject({ status: 'connected', version: 3 });
  });

  it('is found in the list by what it is now', async () => {
    const { id, profiles } = await startDisabled();
    const listed = async (status: 'connected' | 'disabled') =>
      (await profiles.list({ status, limit: 5 })).profiles.length;
    expect([await listed('connected'), await listed('disabled')]).toEqual([0, 1]);
    await profiles.enable(id, 2);
    expect([await listed('connected'), await listed('disabled')]).toEqual([1, 0]);
  });

  it('makes a draft of one of which nobody has written down what it was', async () => {
    const { db, id, profiles } = await startDisabled();
    await db.updateTable('profiles').set({ status_when_enabled: null }).execute();
    expect(await profiles.enable(id, 2)).toMatchObject({ status: 'draft' });
  });

  it('does not believe what nobody has written', async () => {
    const { db, id, profiles } = await startDisabled();
    await db.updateTable('profiles').set({ status_when_enabled: 'disabled' }).execute();
    await expect(profiles.enable(id, 2)).rejects.toThrow(StoredRowError);
  });
});
