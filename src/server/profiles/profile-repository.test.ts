import { expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { CheckRunUnusableError } from './check-run-repository.ts';
import { ChangedMeanwhileError, NameTakenError, ProfileNotFoundError } from './profile-errors.ts';
import { StoredRowError } from './stored-json.ts';
import {
  checkRunForTest,
  contentForTest,
  secretForTest,
  startProfiles,
} from './testing/profiles-for-test.ts';

const tenantId = checkRunForTest().tenantId;
const bindingOf = (profileId: string) => ({ profileId, purpose: 'client-secret' }) as const;

describeOnBothEngines('a new profile', (open) => {
  it('is a draft when it was not tested, and comes back as it was made', async () => {
    const { clock, profiles } = startProfiles(await open());
    const { clientSecret, ...content } = contentForTest();
    const profile = await profiles.create({ ...content, clientSecret });
    expect(profile).toEqual({
      ...content,
      id: expect.any(String),
      version: 1,
      tenantId: null,
      secretSealed: expect.any(String),
      secretHint: 'Xy7',
      secretSetAt: clock.now,
      secretEnd: null,
      previousSecret: null,
      redirectUri: null,
      status: 'draft',
      lastCheck: null,
      schedule: null,
      createdAt: clock.now,
      updatedAt: clock.now,
    });
    expect(await profiles.find(profile.id)).toEqual(profile);
    expect(await profiles.find('another')).toBeUndefined();
  });

  it('keeps the redirect URI that was given, until it is replaced without one', async () => {
    const { profiles } = startProfiles(await open());
    const redirectUri = 'https://automation.contoso.com/oauth/callback';
    const { id, version } = await profiles.create(contentForTest({ redirectUri }));
    expect(await profiles.find(id)).toMatchObject({ redirectUri });
    await profiles.replace(id, version, contentForTest());
    expect(await profiles.find(id)).toMatchObject({ redirectUri: null });
  });

  it('is connected when its test passed, and shows that test', async () => {
    const { checkRuns, profiles } = startProfiles(await open());
    const run = checkRunForTest();
    await checkRuns.save(run);
    const profile = await profiles.create(contentForTest({ check: run }));
    const { id, verdict, results, startedAt, endedAt } = run;
    expect(profile).toMatchObject({ status: 'connected', tenantId, version: 1 });
    expect(profile.lastCheck).toEqual({ id, verdict, results, startedAt, endedAt });
    expect(await checkRuns.find(id)).toMatchObject({ profileId: profile.id });
  });

  it('is a draft when its test did not pass', async () => {
    const { checkRuns, profiles } = startProfiles(await open());
    const run = checkRunForTest({ verdict: 'pending', tenantId: null });
    await checkRuns.save(run);
    const profile = await profiles.create(contentForTest({ check: run }));
    expect(profile).toMatchObject({ status: 'draft', tenantId: null, lastCheck: { id: run.id } });
  });

  it('is not made at all when its test is not there', async () => {
    const { db, profiles } = startProfiles(await open());
    const creating = profiles.create(contentForTest({ check: checkRunForTest() }));
    await expect(creating).rejects.toThrow(CheckRunUnusableError);
    expect(await db.selectFrom('profiles').selectAll().execute()).toEqual([]);
  });

  it('has its secret sealed for itself alone', async () => {
    const { profiles, sealing } = startProfiles(await open());
    const one = await profiles.create(contentForTest({ name: 'One' }));
    const other = await profiles.create(contentForTest({ name: 'Other' }));
    const secret = await sealing.open(one.secretSealed, bindingOf(one.id));
    expect(secret.reveal()).toBe(secretForTest);
    await expect(sealing.open(one.secretSealed, bindingOf(other.id))).rejects.toMatchObject({
      reason: 'other-profile',
    });
  });

  it('cannot have a name that is taken, however it is spelled', async () => {
    const { profiles } = startProfiles(await open());
    const { id, name, version, updatedAt } = await profiles.create(contentForTest());
    const creating = profiles.create(contentForTest({ name: ' CONTOSO\u00a0 Mail' }));
    await expect(creating).rejects.toThrow(NameTakenError);
    await expect(creating).rejects.toMatchObject({ current: { id, name, version, updatedAt } });
  });

  it('can have the name of one on another platform or connector', async () => {
    const { profiles } = startProfiles(await open());
    await profiles.create(contentForTest());
    await profiles.create(contentForTest({ platform: 'custom' }));
    await profiles.create(contentForTest({ connector: 'microsoftentraid' }));
  });

  it('is made once when many of one name are made at once', async () => {
    const { db, profiles } = startProfiles(await open());
    const creating = Array.from({ length: 20 }, () => profiles.create(contentForTest()));
    const results = await Promise.allSettled(creating);
    const rows = await db.selectFrom('profiles').select('id').execute();
    expect(rows).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'fulfilled') expect(result.value.id).toBe(rows[0]?.id);
      else expect(result.reason).toMatchObject({ name: 'NameTakenError', current: rows[0] });
    }
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    { actions: 'not json' },
    { scopes: '[1]' },
    { permission_type: 'all' },
    { status: 'lost' },
  ])('is not believed any more when its row holds %j', async (change) => {
    const { db, profiles } = startProfiles(await open());
    const { id } = await profiles.create(contentForTest());
    await db.updateTable('profiles').set(change).execute();
    await expect(profiles.find(id)).rejects.toThrow(StoredRowError);
  });
});

describeOnBothEngines('replacing a profile', (open) => {
  it('replaces everything that was entered, and counts the version up', async () => {
    const { clock, profiles, sealing } = startProfiles(await open());
    const before = await profiles.create(contentForTest());
    clock.now += 1_000;
    const { clientSecret, ...content } = contentForTest({
      name: 'Fabrikam',
      platform: 'custom',
      connector: 'microsoftentraid',
      permissionType: 'application',
      accountType: 'multi',
      cloud: 'china',
      tenant: 'fabrikam.cn',
      clientId: 'another',
      clientSecret: new Secret('new-secret'),
      actions: [],
      scopes: ['User.Read.All'],
    });
    const after = await profiles.replace(before.id, 1, { ...content, clientSecret });
    expect(after).toEqual({
      ...before,
      ...content,
      version: 2,
      secretSealed: expect.any(String),
      secretHint: 'new',
      secretSetAt: clock.now,
      updatedAt: clock.now,
    });
    const opened = await sealing.open(after.secretSealed, bindingOf(after.id));
    expect(opened.reveal()).toBe('new-secret');
    expect(await profiles.find(before.id)).toEqual(after);
  });

  it('makes it a draft without a last check when the new values were not tested', async () => {
    const { checkRuns, profiles } = startProfiles(await open());
    const run = checkRunForTest();
    await checkRuns.save(run);
    const { id } = await profiles.create(contentForTest({ check: run }));
    const after = await profiles.replace(id, 1, contentForTest());
    expect(after).toMatchObject({ status: 'draft', lastCheck: null, tenantId: null });
  });

  it('takes the status from the test of the new values', async () => {
    const { checkRuns, profiles } = startProfiles(await open());
    const [passed, failed] = [checkRunForTest(), checkRunForTest({ verdict: 'failed' })];
    await checkRuns.save(passed);
    await checkRuns.save(failed);
    const { id } = await profiles.create(contentForTest());
    const second = await profiles.replace(id, 1, contentForTest({ check: passed }));
    expect(second).toMatchObject({ status: 'connected', lastCheck: { id: passed.id } });
    const third = await profiles.replace(id, 2, contentForTest({ check: failed }));
    expect(third).toMatchObject({ status: 'draft', lastCheck: { id: failed.id } });
  });

  it('is refused when somebody was faster, and tells how it is now', async () => {
    const { clock, profiles } = startProfiles(await open());
    const { id } = await profiles.create(contentForTest());
    clock.now += 1_000;
    const { version, updatedAt } = await profiles.replace(
      id,
      1,
      contentForTest({ name: 'Faster' }),
    );
    const replacing = profiles.replace(id, 1, contentForTest({ name: 'Slower' }));
    await expect(replacing).rejects.toThrow(ChangedMeanwhileError);
    await expect(replacing).rejects.toMatchObject({
      current: { id, name: 'Faster', version, updatedAt },
    });
  });

  it('succeeds for one of many who saw the same version', async () => {
    const { profiles } = startProfiles(await open());
    const { id } = await profiles.create(contentForTest());
    const names = Array.from({ length: 12 }, (_, index) => `Contoso ${index}`);
    const results = await Promise.allSettled(
      names.map((name) => profiles.replace(id, 1, contentForTest({ name }))),
    );
    const won = results.filter((result) => result.status === 'fulfilled');
    const lost = results.filter((result) => result.status === 'rejected');
    expect(won).toHaveLength(1);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(ChangedMeanwhileError);
    expect(await profiles.find(id)).toEqual(won[0]?.value);
  });

  it('cannot take the name of another one, and then changes nothing', async () => {
    const { profiles } = startProfiles(await open());
    const { id, name, version, updatedAt } = await profiles.create(contentForTest());
    const second = await profiles.create(contentForTest({ name: 'Second' }));
    const replacing = profiles.replace(second.id, 1, contentForTest());
    await expect(replacing).rejects.toThrow(NameTakenError);
    await expect(replacing).rejects.toMatchObject({ current: { id, name, version, updatedAt } });
    expect(await profiles.find(second.id)).toEqual(second);
  });

  it('gives a name to one of many who want it at once', async () => {
    const { profiles } = startProfiles(await open());
    const names = Array.from({ length: 8 }, (_, index) => `Contoso ${index}`);
    const made = await Promise.all(names.map((name) => profiles.create(contentForTest({ name }))));
    const results = await Promise.allSettled(
      made.map(({ id }) => profiles.replace(id, 1, contentForTest({ name: 'Wanted' }))),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(7);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(NameTakenError);
  });

  it('never ends in anything but an answer when two swap their names at once', async () => {
    const { profiles } = startProfiles(await open());
    const one = await profiles.create(contentForTest({ name: 'One' }));
    const two = await profiles.create(contentForTest({ name: 'Two' }));
    const results = await Promise.allSettled([
      profiles.replace(one.id, 1, contentForTest({ name: 'Two' })),
      profiles.replace(two.id, 1, contentForTest({ name: 'One' })),
    ]);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(NameTakenError);
    }
  });

  it('is refused when there is no such profile', async () => {
    const { profiles } = startProfiles(await open());
    await expect(profiles.replace('nobody', 1, contentForTest())).rejects.toThrow(
      ProfileNotFoundError,
    );
  });
});

describeOnBothEngines('recording a test', (open) => {
  async function startWithRun(...verdicts: ('passed' | 'failed')[]) {
    const started = startProfiles(await open());
    const runs = verdicts.map((verdict) =>
      checkRunForTest(verdict === 'passed' ? {} : { verdict, tenantId: null }),
    );
    for (const run of runs) await started.checkRuns.save(run);
    return { ...started, runs, profile: await started.profiles.create(contentForTest()) };
  }

  it('connects when it passed, then asks for attention, and keeps the tenant', async () => {
    const { clock, profile, profiles, runs } = await startWithRun('passed', 'failed');
    const [passed = checkRunForTest(), failed = checkRunForTest()] = runs;
    clock.now += 1_000;
    const connected = await profiles.recordCheck(profile, passed);
    expect(connected).toMatchObject({
      status: 'connected',
      tenantId,
      version: 2,
      updatedAt: clock.now,
      lastCheck: { id: passed.id },
    });
    const attention = await profiles.recordCheck(connected, failed);
    expect(attention).toMatchObject({
      status: 'attention',
      tenantId,
      version: 3,
      lastCheck: { id: failed.id, verdict: 'failed' },
    });
  });

  it('leaves a draft a draft when it failed', async () => {
    const { profile, profiles, runs } = await startWithRun('failed');
    const after = await profiles.recordCheck(profile, runs[0] ?? checkRunForTest());
    expect(after).toMatchObject({ status: 'draft', version: 2 });
  });

  it('counts every one of many that end at once', async () => {
    const { profile, profiles, runs } = await startWithRun('passed', 'failed', 'passed', 'failed');
    const recorded = await Promise.all(runs.map((run) => profiles.recordCheck(profile, run)));
    const last = recorded.find(({ version }) => version === 5);
    expect(recorded.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5]);
    expect(await profiles.find(profile.id)).toEqual(last);
    expect(last?.status).toBe(last?.lastCheck?.verdict === 'passed' ? 'connected' : 'attention');
  });

  it('is refused when the credentials were replaced while it went on', async () => {
    const { profile, profiles, runs } = await startWithRun('passed');
    const replaced = await profiles.replace(profile.id, 1, contentForTest());
    const recording = profiles.recordCheck(profile, runs[0] ?? checkRunForTest());
    await expect(recording).rejects.toThrow(ChangedMeanwhileError);
    expect(await profiles.find(profile.id)).toEqual(replaced);
  });

  it('is refused when the run is not kept or the profile is gone', async () => {
    const { profile, profiles, runs } = await startWithRun('passed');
    const recording = profiles.recordCheck(profile, checkRunForTest());
    await expect(recording).rejects.toThrow(CheckRunUnusableError);
    expect(await profiles.find(profile.id)).toEqual(profile);
    await profiles.remove(profile.id, 1);
    const late = profiles.recordCheck(profile, runs[0] ?? checkRunForTest());
    await expect(late).rejects.toThrow(ProfileNotFoundError);
  });
});

describeOnBothEngines('removing a profile', (open) => {
  it('takes it out of sight, and leaves the others', async () => {
    const { checkRuns, profiles } = startProfiles(await open());
    const [mine, yours] = [checkRunForTest(), checkRunForTest()];
    await checkRuns.save(mine);
    await checkRuns.save(yours);
    const gone = await profiles.create(contentForTest({ check: mine }));
    const stays = await profiles.create(contentForTest({ name: 'Stays', check: yours }));
    await profiles.remove(gone.id, 1);
    expect(await profiles.find(gone.id)).toBeUndefined();
    expect(await profiles.find(stays.id)).toEqual(stays);
    await profiles.create(contentForTest());
  });

  it('is refused when it was changed meanwhile', async () => {
    const { profiles } = startProfiles(await open());
    const { id } = await profiles.create(contentForTest());
    const { name, version, updatedAt } = await profiles.replace(id, 1, contentForTest());
    const removing = profiles.remove(id, 1);
    await expect(removing).rejects.toThrow(ChangedMeanwhileError);
    await expect(removing).rejects.toMatchObject({ current: { id, name, version, updatedAt } });
  });

  it('happens once when many ask for it at once', async () => {
    const { profiles } = startProfiles(await open());
    const { id } = await profiles.create(contentForTest());
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => profiles.remove(id, 1)),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(9);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(ProfileNotFoundError);
  });
});
