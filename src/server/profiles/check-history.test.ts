import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import type { NewCheckRun } from './check-run-record.ts';
import { MalformedCursorError } from './profile-cursor.ts';
import { ProfileNotFoundError } from './profile-errors.ts';
import { checkRunForTest, contentForTest, startProfiles } from './testing/profiles-for-test.ts';

const { signal } = new AbortController();

const day = 24 * 60 * 60 * 1_000;

describeOnBothEngines('the history of a profile', (open) => {
  async function startWithProfile(name = 'Contoso mail') {
    const started = startProfiles(await open());
    const { id } = await started.profiles.create(contentForTest({ name }));
    const keep = async (change: Partial<NewCheckRun>, profileId = id) => {
      const run = checkRunForTest(change);
      await started.checkRuns.save(run);
      await started.checkRuns.attach(run.id, profileId);
      return run;
    };
    return { ...started, id, keep };
  }

  type Started = Awaited<ReturnType<typeof startWithProfile>>;

  async function allPages({ checkHistory, id }: Started, limit: number) {
    const pages: number[][] = [];
    let after: string | undefined;
    do {
      const page = await checkHistory.list(id, { after, limit });
      pages.push(page.checks.map(({ run }) => run.startedAt));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return pages;
  }

  it('is empty at first', async () => {
    const { checkHistory, id } = await startWithProfile();
    expect(await checkHistory.list(id, { limit: 20 })).toEqual({ checks: [], next: null });
  });

  it('has the latest test first, page by page, each with who asked for it', async () => {
    const started = await startWithProfile();
    for (const startedAt of [30, 10, 20, 50, 40]) await started.keep({ startedAt });
    expect(await allPages(started, 2)).toEqual([[50, 40], [30, 20], [10]]);
    expect(await allPages(started, 5)).toEqual([[50, 40, 30, 20, 10]]);
    const scheduled = await started.keep({ startedAt: 60, madeBy: 'schedule' });
    const older = await started.keep({ startedAt: 55, madeBy: null });
    const { checks } = await started.checkHistory.list(started.id, { limit: 3 });
    const told = ({ id, verdict, results, startedAt, endedAt }: NewCheckRun) => ({
      id,
      verdict,
      results,
      startedAt,
      endedAt,
    });
    expect(checks.slice(0, 2)).toEqual([
      { run: told(scheduled), madeBy: 'schedule' },
      { run: told(older), madeBy: null },
    ]);
  });

  it('has each test of the same millisecond once', async () => {
    const started = await startWithProfile();
    for (let index = 0; index < 7; index += 1) await started.keep({ startedAt: 10 });
    expect((await allPages(started, 2)).map(({ length }) => length)).toEqual([2, 2, 2, 1]);
  });

  it('is of one profile alone, and of none that is not there', async () => {
    const { checkHistory, checkRuns, id, keep, profiles } = await startWithProfile();
    await checkRuns.save(checkRunForTest());
    const other = await profiles.create(contentForTest({ name: 'Other' }));
    await keep({}, other.id);
    expect((await checkHistory.list(id, { limit: 20 })).checks).toEqual([]);
    await expect(checkHistory.list('nobody', { limit: 20 })).rejects.toThrow(ProfileNotFoundError);
    await profiles.remove(other.id, 1);
    await expect(checkHistory.list(other.id, { limit: 20 })).rejects.toThrow(ProfileNotFoundError);
  });

  it('leaves out what this version cannot read, and goes on after it', async () => {
    const started = await startWithProfile();
    const foreign = await started.keep({ startedAt: 30 });
    for (const startedAt of [10, 20]) await started.keep({ startedAt });
    await started.db
      .updateTable('check_runs')
      .set({ verdict: 'maybe' })
      .where('id', '=', foreign.id)
      .execute();
    expect(await allPages(started, 1)).toEqual([[], [20], [10]]);
  });

  it('refuses a cursor that is not its own', async () => {
    const { checkHistory, id } = await startWithProfile();
    const listing = checkHistory.list(id, { after: 'made-up', limit: 20 });
    await expect(listing).rejects.toThrow(MalformedCursorError);
  });

  it('is bound to the latest 200 tests', async () => {
    const started = await startWithProfile();
    const { checkHistory, clock, db, keep, profiles } = started;
    const times = Array.from({ length: 205 }, (_, index) => clock.now - index * 1_000);
    for (const startedAt of times) await keep({ startedAt });
    const other = await profiles.create(contentForTest({ name: 'Other' }));
    for (const startedAt of times.slice(0, 3)) await keep({ startedAt }, other.id);
    // It begins anywhere: after the second time it has come round.
    const pruned = await checkHistory.pruneHistory(clock.now, 10, signal);
    expect(pruned + (await checkHistory.pruneHistory(clock.now, 10, signal))).toBe(5);
    expect(await checkHistory.pruneHistory(clock.now, 10, signal)).toBe(0);
    expect((await allPages(started, 300)).flat()).toEqual(times.slice(0, 200));
    const rows = await db.selectFrom('check_runs').select('id').execute();
    expect(rows).toHaveLength(203);
  });

  it('forgets what is older than 400 days, but for the last test', async () => {
    const { checkHistory, checkRuns, clock, id, keep, profiles } = await startWithProfile();
    const last = checkRunForTest({ startedAt: clock.now - 500 * day });
    await checkRuns.save({ ...last, startedAt: clock.now });
    const record = await profiles.find(id);
    if (record) await profiles.recordCheck(record, last);
    const [old, young] = [
      await keep({ startedAt: clock.now - 1 }),
      await keep({ startedAt: clock.now }),
    ];
    const unattached = checkRunForTest({ startedAt: clock.now - 1 });
    await checkRuns.save(unattached);
    const at = clock.now + 400 * day;
    await checkHistory.pruneHistory(at, 10, signal);
    await checkHistory.pruneHistory(at, 10, signal);
    expect(await checkRuns.find(old.id)).toBeUndefined();
    expect(await checkRuns.find(young.id)).toBeDefined();
    // Those that no profile has taken up are dropped elsewhere.
    expect(await checkRuns.find(unattached.id)).toBeDefined();
    await checkHistory.pruneHistory(at + day, 10, signal);
    await checkHistory.pruneHistory(at + day, 10, signal);
    expect(await checkRuns.find(young.id)).toBeUndefined();
    expect(await checkRuns.find(last.id)).toBeDefined();
    expect((await profiles.find(id))?.lastCheck).toMatchObject({ id: last.id });
  });

  it('is bound for every profile after some rounds, however few each round looks at', async () => {
    const { checkHistory, clock, db, keep, profiles } = await startWithProfile();
    for (let index = 0; index < 7; index += 1) {
      const { id } = await profiles.create(contentForTest({ name: `Contoso ${index}` }));
      await keep({ startedAt: clock.now - 401 * day }, id);
    }
    let pruned = 0;
    for (let round = 0; round < 8; round += 1) {
      pruned += await checkHistory.pruneHistory(clock.now, 2, signal);
    }
    expect(pruned).toBe(7);
    expect(await db.selectFrom('check_runs').select('id').execute()).toEqual([]);
  });
});
