import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { CheckRunUnusableError } from './check-run-repository.ts';
import { StoredRowError } from './stored-json.ts';
import { checkRunForTest, contentForTest, startProfiles } from './testing/profiles-for-test.ts';

const day = 24 * 60 * 60 * 1_000;

describeOnBothEngines('a check run', (open) => {
  it('comes back as it was saved', async () => {
    const { checkRuns } = startProfiles(await open());
    const run = checkRunForTest({
      verdict: 'failed',
      tenantId: null,
      results: [
        { id: 'format', verdict: 'passed' },
        {
          id: 'secret',
          verdict: 'failed',
          findings: [
            {
              code: 'secret-wrong',
              field: 'clientSecret',
              retryable: false,
              details: { status: 401, error: 'invalid_client', codes: [7000215] },
            },
          ],
        },
        { id: 'identity', verdict: 'unknown', blockedBy: 'secret' },
      ],
    });
    await checkRuns.save(run);
    expect(await checkRuns.find(run.id)).toEqual({ ...run, profileId: null });
    expect(await checkRuns.find('another')).toBeUndefined();
  });

  it('goes to one profile for good, also when several want it at once', async () => {
    const { checkRuns, profiles } = startProfiles(await open());
    const run = checkRunForTest();
    await checkRuns.save(run);
    const names = Array.from({ length: 8 }, (_, index) => `Contoso ${index}`);
    const made = await Promise.all(names.map((name) => profiles.create(contentForTest({ name }))));
    const results = await Promise.allSettled(made.map(({ id }) => checkRuns.attach(run.id, id)));
    const winner = made[results.findIndex(({ status }) => status === 'fulfilled')];
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await checkRuns.find(run.id)).toMatchObject({ profileId: winner?.id });
    await checkRuns.attach(run.id, winner?.id ?? '');
  });

  it('that is not there cannot be attached', async () => {
    const { checkRuns, profiles } = startProfiles(await open());
    const { id } = await profiles.create(contentForTest());
    await expect(checkRuns.attach('nothing', id)).rejects.toThrow(CheckRunUnusableError);
  });

  it('is dropped after 24 hours, unless a profile has it', async () => {
    const { checkRuns, clock, profiles } = startProfiles(await open());
    const at = { startedAt: clock.now, endedAt: clock.now };
    const [kept, dropped] = [checkRunForTest(at), checkRunForTest(at)];
    await checkRuns.save(kept);
    await checkRuns.save(dropped);
    await profiles.create(contentForTest({ check: kept }));
    clock.now += day;
    await checkRuns.save(checkRunForTest());
    expect(await checkRuns.find(dropped.id)).toBeDefined();
    clock.now += 1;
    await checkRuns.save(checkRunForTest());
    expect(await checkRuns.find(dropped.id)).toBeUndefined();
    expect(await checkRuns.find(kept.id)).toBeDefined();
  });

  it('is the latest of a session if it was made on the form, and no profile has it', async () => {
    const { checkRuns, clock, profiles } = startProfiles(await open());
    const at = (ago: number) => ({ startedAt: clock.now - ago, endedAt: clock.now });
    const [older, own] = [checkRunForTest(at(4)), checkRunForTest(at(3))];
    const [former, rotation] = [
      checkRunForTest({ ...at(5), madeBy: null }),
      checkRunForTest({ ...at(2), madeBy: 'rotation' }),
    ];
    for (const run of [former, older, own, rotation]) await checkRuns.save(run);
    expect(await checkRuns.latest(own)).toMatchObject({ id: own.id });
    await profiles.create(contentForTest({ check: own }));
    expect(await checkRuns.latest(own)).toMatchObject({ id: older.id });
    await profiles.create(contentForTest({ name: 'Other', check: older }));
    expect(await checkRuns.latest(own)).toMatchObject({ id: former.id });
    const bySetup = checkRunForTest({ ...at(1), madeBy: 'setup' });
    await checkRuns.save(bySetup);
    expect(await checkRuns.latest(own)).toMatchObject({ id: bySetup.id });
  });

  it.each([
    { results: 'not json' },
    { results: '{}' },
    { results: '[{"id":"format","verdict":"maybe"}]' },
    { verdict: 'maybe' },
    { cloud: 'moon' },
  ])('is not believed when its row holds %j', async (change) => {
    const { checkRuns, db } = startProfiles(await open());
    const run = checkRunForTest();
    await checkRuns.save(run);
    await db.updateTable('check_runs').set(change).execute();
    await expect(checkRuns.find(run.id)).rejects.toThrow(StoredRowError);
  });
});
