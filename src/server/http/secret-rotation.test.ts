import { describe, expect, it, vi } from 'vitest';
import { checksFor } from '#domain/checks/checks-for.ts';
import { problemOf } from './testing/caller.ts';
import type { OpenApp } from './testing/open-app.ts';
import {
  createProfile,
  openProfiles,
  profileIn,
  profilesPath,
  readProfile,
  testCredentials,
} from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';
import { addSecret, rotate, rotatedIn } from './testing/rotation-requests.ts';

const hourMs = 3_600_000;
const newSecret = 'New8Q~another.secret_that-is.just_as.good';
const nobody = '00000000-0000-4000-8000-000000000000';

/** A connected profile, and a new secret that Entra takes for its app. */
async function openConnected() {
  const app = await openProfiles();
  const { caller, simulator, clock } = app;
  addSecret(simulator, newSecret);
  const run = await testCredentials(caller);
  const profile = await createProfile(caller, { checkRunId: run.id });
  // Out of the rate limit of the test.
  clock.now += hourMs;
  return { ...app, profile, id: profile.id };
}

/** What Entra was sent as a secret since the profile was made. */
const sentTo = ({ simulator }: Pick<OpenApp, 'simulator'>) =>
  simulator.requests.flatMap(({ form }) => form['client_secret'] ?? []).slice(1);

async function secretOf({ services }: OpenApp, id: string): Promise<string> {
  const { secretSealed = '' } = (await services.profiles.find(id)) ?? {};
  const binding = { profileId: id, purpose: 'client-secret' } as const;
  return (await services.sealing.open(secretSealed, binding)).reveal();
}

describe('a new secret', () => {
  it('is tested, and then takes the place of the present one', async () => {
    const app = await openConnected();
    const { caller, clock, id, profile } = app;
    const answer = await rotate(caller, profile, { clientSecret: `  ${newSecret}\n` });
    const { run, rotated } = rotatedIn(answer);
    expect([answer.status, rotated, run.verdict]).toEqual([200, true, 'warning']);
    expect(sentTo(app)).toEqual([newSecret]);
    expect(await readProfile(caller, id)).toEqual({
      ...profile,
      etag: '"v2"',
      secretHint: 'New',
      secretSetAt: clock.now,
      secretEndsAt: Date.parse('2099-12-31'),
      secretEndsFrom: 'registration',
      previousSecret: {
        hint: profile.secretHint,
        endsAt: profile.secretEndsAt,
        usableUntil: clock.now + 24 * hourMs,
      },
      lastCheck: run,
      schedule: { dueAt: clock.now + 24 * hourMs, failures: 0, pausedAt: null },
      updatedAt: clock.now,
    });
    expect(await secretOf(app, id)).toBe(newSecret);
  });

  it('that Entra may not know everywhere yet is waited for, and the present one goes on', async () => {
    const app = await openConnected();
    const { caller, profile, id } = app;
    const recent = ['secret'] as const;
    const tooNew = { clientSecret: `${newSecret}1`, recheck: { recent, attempt: 0 } };
    const { run, rotated } = rotatedIn(await rotate(caller, profile, tooNew));
    expect([rotated, run.verdict]).toEqual([false, 'pending']);
    expect(run.results[2]?.facts).toMatchObject({ recheckInSeconds: 5 });
    expect((await readProfile(caller, id)).secretHint).toBe(profile.secretHint);
    addSecret(app.simulator, tooNew.clientSecret);
    const again = { ...tooNew, recheck: { recent, attempt: 1 } };
    expect(rotatedIn(await rotate(caller, profile, again)).rotated).toBe(true);
  });

  it('is told of as a stream: each check, then what it came to', async () => {
    const { caller, id, profile } = await openConnected();
    const { text } = await caller.send('POST', `${profilesPath}/${id}/secret`, {
      body: { clientSecret: newSecret, graceHours: 0 },
      headers: { 'if-match': profile.etag, accept: 'text/event-stream' },
    });
    expect(text.match(/^event: .+$/gm)).toEqual([
      ...checksFor('delegated').map(() => 'event: check'),
      'event: run',
    ]);
    const [last = ''] = text.match(/(?<=^event: run\ndata: ).+$/m) ?? [];
    expect(JSON.parse(last)).toEqual({
      run: (await readProfile(caller, id)).lastCheck,
      rotated: true,
    });
  });

  it('leaves nothing of the former one without a grace time', async () => {
    const { caller, db, id, profile } = await openConnected();
    await rotate(caller, profile, { clientSecret: newSecret, graceHours: 0 });
    expect(await readProfile(caller, id)).toMatchObject({
      secretHint: 'New',
      previousSecret: null,
    });
    const [row] = await db.selectFrom('profiles').select('previous_secret_sealed').execute();
    expect(row).toEqual({ previous_secret_sealed: null });
  });

  it('has the end that the person knows', async () => {
    const { caller, clock, id, profile } = await openConnected();
    const secretEndsAt = clock.now + 90 * 24 * hourMs;
    await rotate(caller, profile, { clientSecret: newSecret, secretEndsAt });
    expect(await readProfile(caller, id)).toMatchObject({
      secretEndsAt,
      secretEndsFrom: 'entered',
    });
  });

  it('takes its place too when the app lacks a permission, which is then to be attended to', async () => {
    const { caller, simulator, clock } = await openProfiles();
    const app = { credentials: practice('no-roles'), connector: 'microsoftentraid' };
    addSecret(simulator, newSecret, app.credentials.clientId);
    const selection = {
      ...profileInput().selection,
      actions: ['microsoftentraid_list_users'],
      permissionType: 'application',
    } as const;
    const profile = await createProfile(caller, { ...app, selection });
    clock.now += hourMs;
    const { run, rotated } = rotatedIn(await rotate(caller, profile, { clientSecret: newSecret }));
    expect([rotated, run.verdict]).toEqual([true, 'failed']);
    expect(await readProfile(caller, profile.id)).toMatchObject({
      secretHint: 'New',
      status: 'draft',
      lastCheck: { id: run.id },
    });
  });

  it('mends a profile of which the key is lost', async () => {
    const { caller, db, id, profile } = await openConnected();
    await db.updateTable('profiles').set({ secret_sealed: 'garbled' }).execute();
    expect(rotatedIn(await rotate(caller, profile, { clientSecret: newSecret })).rotated).toBe(
      true,
    );
    expect(await readProfile(caller, id)).not.toHaveProperty('secretProblem');
  });

  it('leaves a disabled profile disabled', async () => {
    const { caller, id, profile, services } = await openConnected();
    const { version } = await services.profiles.disable(id, 1);
    const seen = { ...profile, etag: `"v${version}"` };
    expect(rotatedIn(await rotate(caller, seen, { clientSecret: newSecret })).rotated).toBe(true);
    expect(await readProfile(caller, id)).toMatchObject({ status: 'disabled', secretHint: 'New' });
  });
});

describe('a new secret that is not proven', () => {
  it('changes nothing, and its test is kept beside those of the profile', async () => {
    const app = await openConnected();
    const { caller, db, id, profile } = app;
    const { run, rotated } = rotatedIn(
      await rotate(caller, profile, { clientSecret: 'Wrong~one' }),
    );
    expect([rotated, run.verdict]).toEqual([false, 'failed']);
    expect(run.results[2]?.findings?.[0]?.code).toBe('secret-wrong');
    expect(await readProfile(caller, id)).toEqual(profile);
    expect(await secretOf(app, id)).toBe(practice('granted').clientSecret);
    const kept = await db
      .selectFrom('check_runs')
      .select(['profile_id', 'made_by'])
      .where('id', '=', run.id)
      .execute();
    expect(kept).toEqual([{ profile_id: id, made_by: 'rotation' }]);
  });

  it('is none of these: said at the field, and nobody is asked', async () => {
    const app = await openConnected();
    const { caller, profile } = app;
    const codes = {
      '': 'secret-missing',
      '  ': 'secret-missing',
      '********': 'secret-is-masked',
      [nobody]: 'secret-is-secret-id',
    };
    for (const [clientSecret, code] of Object.entries(codes)) {
      const problem = problemOf(await rotate(caller, profile, { clientSecret }));
      expect([problem.code, problem.errors]).toEqual([
        'invalid-request',
        [{ pointer: '/clientSecret', code }],
      ]);
    }
    expect(sentTo(app)).toEqual([]);
  });

  it('is refused at once when it is the present one', async () => {
    const app = await openConnected();
    const clientSecret = ` ${practice('granted').clientSecret}`;
    const answer = await rotate(app.caller, app.profile, { clientSecret });
    expect(problemOf(answer)).toMatchObject({ code: 'secret-unchanged', status: 409 });
    expect(sentTo(app)).toEqual([]);
  });

  it.each([
    [{ graceHours: 24 }, '/clientSecret'],
    [{ clientSecret: newSecret, graceHours: -1 }, '/graceHours'],
    [{ clientSecret: newSecret, graceHours: 1.5 }, '/graceHours'],
    [{ clientSecret: newSecret, graceHours: 721 }, '/graceHours'],
    [{ clientSecret: newSecret, graceHours: 1, secretEndsAt: 'soon' }, '/secretEndsAt'],
    [{ clientSecret: newSecret, graceHours: 1, secretEndsAt: 9e15 }, '/secretEndsAt'],
  ])('is not understood as %j', async (body, pointer) => {
    const { caller, id, profile } = await openConnected();
    const headers = { 'if-match': profile.etag };
    const answer = await caller.send('POST', `${profilesPath}/${id}/secret`, { body, headers });
    expect(problemOf(answer).errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
});

describe('asking for a new secret', () => {
  it('counts as a test like any other', async () => {
    const app = await openConnected();
    const { caller, profile } = app;
    for (let index = 0; index < 5; index += 1) await testCredentials(caller);
    const answer = await rotate(caller, profile, { clientSecret: newSecret });
    expect(problemOf(answer).code).toBe('rate-limited');
    expect(sentTo(app)).not.toContain(newSecret);
  });

  it('needs to say which version it has seen, and is refused at once when there is a newer one', async () => {
    const app = await openConnected();
    const { caller, id, profile } = app;
    const body = { clientSecret: newSecret, graceHours: 24 };
    const untagged = await caller.send('POST', `${profilesPath}/${id}/secret`, { body });
    expect(problemOf(untagged).code).toBe('precondition-required');
    const stale = { ...profile, etag: '"v7"' };
    const answer = await rotate(caller, stale, { clientSecret: newSecret });
    expect(problemOf(answer)).toMatchObject({
      code: 'changed-meanwhile',
      current: { id, etag: profile.etag },
    });
    expect(sentTo(app)).toEqual([]);
  });

  it('needs a profile, and an operator', async () => {
    const { caller, profile, stranger } = await openConnected();
    const gone = await rotate(caller, { ...profile, id: nobody }, { clientSecret: newSecret });
    expect(problemOf(gone).code).toBe('not-found');
    const refused = await rotate(stranger(), profile, { clientSecret: newSecret });
    expect(problemOf(refused).code).toBe('not-signed-in');
  });

  it('changes nothing when somebody has changed the profile while it was tested', async () => {
    const app = await openConnected();
    const { caller, id, profile, simulator } = app;
    // The secret is proven by then, and what is granted still to be read.
    simulator.failAlways({ kind: 'hang' }, 'graph');
    const rotating = rotate(caller, profile, { clientSecret: newSecret });
    const hanging = () => simulator.requests.filter(({ path }) => path.includes('/applications'));
    const before = hanging().length;
    await vi.waitFor(() => expect(hanging().length).toBe(before + 1), { timeout: 10_000 });
    const body = profileInput({ name: 'Faster' });
    const headers = { 'if-match': profile.etag };
    const changed = await caller.send('PATCH', `${profilesPath}/${id}`, { body, headers });
    await simulator.close();
    expect(problemOf(await rotating)).toMatchObject({ code: 'changed-meanwhile', status: 412 });
    expect(await readProfile(caller, id)).toEqual(profileIn(changed));
    expect(await secretOf(app, id)).toBe(practice('granted').clientSecret);
  });

  it('goes on when a test of the present one is recorded while the new one is tested', async () => {
    const app = await openConnected();
    const { caller, id, profile, services, simulator } = app;
    simulator.failAlways({ kind: 'hang' }, 'graph');
    const rotating = rotate(caller, profile, { clientSecret: newSecret });
    const hanging = () => simulator.requests.filter(({ path }) => path.includes('/applications'));
    const before = hanging().length;
    await vi.waitFor(() => expect(hanging().length).toBe(before + 1), { timeout: 10_000 });
    const record = await services.profiles.find(id);
    if (record === undefined || profile.lastCheck === null) throw new Error('It was tested.');
    await services.profiles.recordCheck(record, { ...profile.lastCheck, tenantId: null });
    await simulator.close();
    expect(rotatedIn(await rotating).rotated).toBe(true);
    expect(await secretOf(app, id)).toBe(newSecret);
  });

  it('leads to one present secret when two do it at once', async () => {
    const app = await openConnected();
    const { caller, id, profile, signIn, simulator } = app;
    const other = 'Oth8Q~yet.another.secret_that-is.just_as';
    addSecret(simulator, other);
    const answers = await Promise.all([
      rotate(caller, profile, { clientSecret: newSecret }),
      rotate(await signIn(), profile, { clientSecret: other }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = answers[0]?.status === 200 ? newSecret : other;
    expect(await secretOf(app, id)).toBe(won);
    expect((await readProfile(caller, id)).previousSecret?.hint).toBe(profile.secretHint);
  });
});
