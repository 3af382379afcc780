import { describe, expect, it, vi } from 'vitest';
import { CheckRun } from '#contract/checks.ts';
import { checksFor } from '#domain/checks/checks-for.ts';
import { appWithOutlookRoles } from '#entra-simulator/practice-apps.ts';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { keyForTest } from '../profiles/testing/profiles-for-test.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';
import {
  createProfile,
  inList,
  listedProfile,
  openProfiles,
  profileIn,
  profilesPath,
  readProfile,
  testCredentials,
} from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';

/** Disables the app of the credentials that are good. */
function disable({ directory }: EntraSimulator): void {
  const { clientId } = appWithOutlookRoles;
  const app = directory.appRegistrations.find((each) => each.clientId === clientId);
  for (const principal of app?.servicePrincipals ?? []) principal.accountEnabled = false;
}

describe('testing a profile again', () => {
  it('connects a draft when everything passes, warnings or not, and writes the test down', async () => {
    const { caller, clock } = await openProfiles();
    const before = await createProfile(caller);
    clock.now += 1_000;
    const answer = await caller.send('POST', `${profilesPath}/${before.id}/checks`);
    const run = CheckRun.parse(jsonOf(answer));
    expect([answer.status, run.verdict]).toEqual([200, 'warning']);
    expect(await readProfile(caller, before.id)).toEqual({
      ...before,
      etag: '"v2"',
      status: 'connected',
      tenantId: contosoId,
      lastCheck: run,
      secretEndsAt: run.results.find(({ id }) => id === 'registration')?.facts?.registration
        ?.secretExpiresAt,
      secretEndsFrom: 'registration',
      schedule: { dueAt: clock.now + 86_400_000, failures: 0, pausedAt: null },
      updatedAt: clock.now,
    });
  });

  it('looks for the redirect URI that the administrator gave when saving', async () => {
    const { caller } = await openProfiles();
    const redirectUri = 'https://automation.contoso.com/oauth/callback';
    // A guide for any platform, which cannot know it.
    const selection = { ...profileInput().selection, strategy: 'least' } as const;
    const saved = await createProfile(caller, { platform: 'custom', selection, redirectUri });
    expect(saved.redirectUri).toBe(redirectUri);
    const answer = await caller.send('POST', `${profilesPath}/${saved.id}/checks`);
    const { results } = CheckRun.parse(jsonOf(answer));
    const registration = results.find(({ id }) => id === 'registration');
    expect(registration?.facts?.registration?.expectedRedirectUri).toBe(redirectUri);
    expect(registration?.findings?.[0]?.code).toBe('redirect-uri-not-registered');
  });

  it('asks with the stored secret, of which the caller has sent nothing', async () => {
    const { caller, simulator } = await openProfiles();
    const { id } = await createProfile(caller);
    await caller.send('POST', `${profilesPath}/${id}/checks`);
    const sent = simulator.requests.flatMap(({ form }) => form['client_secret'] ?? []);
    expect(sent).toEqual([practice('granted').clientSecret]);
  });

  it('asks for attention when a connected one does not pass any more', async () => {
    const { caller, simulator } = await openProfiles();
    const { id } = await createProfile(caller, { checkRunId: (await testCredentials(caller)).id });
    disable(simulator);
    await caller.send('POST', `${profilesPath}/${id}/checks`);
    const profile = await readProfile(caller, id);
    expect(profile).toMatchObject({ status: 'attention', tenantId: contosoId });
    expect(profile.lastCheck?.results[2]?.findings?.[0]?.code).toBe('client-disabled');
  });

  it('is told as a stream, too', async () => {
    const { caller } = await openProfiles();
    const { id } = await createProfile(caller);
    const headers = { accept: 'text/event-stream' };
    const { text } = await caller.send('POST', `${profilesPath}/${id}/checks`, { headers });
    expect(text.match(/^event: .+$/gm)).toEqual([
      ...checksFor('delegated').map(() => 'event: check'),
      'event: run',
    ]);
    expect((await readProfile(caller, id)).status).toBe('connected');
  });

  it('judges by the stored selection', async () => {
    const { caller } = await openProfiles();
    const { selection } = profileInput();
    const connector = 'microsoftentraid';
    const actions = ['microsoftentraid_list_users'];
    const profile = await createProfile(caller, {
      connector,
      selection: { ...selection, actions, permissionType: 'application' },
    });
    const answer = await caller.send('POST', `${profilesPath}/${profile.id}/checks`);
    const { results, verdict } = CheckRun.parse(jsonOf(answer));
    expect(verdict).toBe('failed');
    expect(results.map(({ id }) => id)).toEqual(checksFor('application'));
    expect(results.find(({ id }) => id === 'permissions')).toMatchObject({
      verdict: 'failed',
      findings: [{ code: 'permissions-not-granted' }],
      facts: { actions: { working: [], failing: [{ id: actions[0] }] } },
    });
  });

  it('needs a profile', async () => {
    const { caller } = await openProfiles();
    expect(problemOf(await caller.send('POST', `${profilesPath}/nothing/checks`)).status).toBe(404);
  });

  it('counts as a test like any other', async () => {
    const { caller } = await openProfiles();
    const { id } = await createProfile(caller);
    for (let index = 0; index < 5; index += 1) await testCredentials(caller);
    const answer = await caller.send('POST', `${profilesPath}/${id}/checks`);
    expect(problemOf(answer).code).toBe('rate-limited');
    expect((await readProfile(caller, id)).lastCheck).toBeNull();
  });

  it('counts although the secret was sealed with a new key meanwhile', async () => {
    const { caller, db, services, simulator } = await openProfiles();
    const { id } = await createProfile(caller);
    simulator.failNext({ kind: 'hang' });
    const testing = caller.send('POST', `${profilesPath}/${id}/checks`);
    await vi.waitFor(() => expect(simulator.requests).toHaveLength(2), { timeout: 10_000 });
    const binding = { profileId: id, purpose: 'client-secret' } as const;
    const { secretSealed = '' } = (await services.profiles.find(id)) ?? {};
    const secret = await services.sealing.open(secretSealed, binding);
    const anew = await services.sealing.seal(secret, binding);
    await db.updateTable('profiles').set({ secret_sealed: anew }).execute();
    await simulator.close();
    expect((await testing).status).toBe(200);
    expect((await readProfile(caller, id)).lastCheck).not.toBeNull();
  });

  it('says nothing about values that were replaced while it went on', async () => {
    const { caller, simulator } = await openProfiles();
    const { id, etag } = await createProfile(caller);
    simulator.failNext({ kind: 'hang' });
    const testing = caller.send('POST', `${profilesPath}/${id}/checks`);
    // The secret is on its way, and the answer still to come.
    await vi.waitFor(() => expect(simulator.requests).toHaveLength(2), { timeout: 10_000 });
    const body = profileInput({ credentials: practice('no-roles') });
    const headers = { 'if-match': etag };
    const changed = await caller.send('PATCH', `${profilesPath}/${id}`, { body, headers });
    await simulator.close();
    expect(problemOf(await testing)).toMatchObject({ code: 'changed-meanwhile', status: 412 });
    expect(await readProfile(caller, id)).toEqual(profileIn(changed));
  });
});

describe('a profile whose key is lost', () => {
  async function lostKey() {
    const first = await openProfiles();
    const profile = await createProfile(first.caller);
    await first.loseDatabase();
    const keys = keyForTest('other', 8);
    const app = await openApp({ dataDir: first.dataDir, keys });
    return { ...app, caller: await app.signIn(), profile };
  }

  it('can be seen, but not tested', async () => {
    const { caller, profile, simulator } = await lostKey();
    const seen = { ...profile, secretProblem: 'key-missing' } as const;
    expect(await readProfile(caller, profile.id)).toEqual(seen);
    expect(jsonOf(await caller.send('GET', profilesPath))).toEqual({
      profiles: [inList(seen)],
      next: null,
    });
    const answer = await caller.send('POST', `${profilesPath}/${profile.id}/checks`);
    expect(problemOf(answer)).toEqual({
      type: '/problems/secret-unreadable',
      code: 'secret-unreadable',
      title: 'The stored secret cannot be opened any more',
      status: 409,
      detail: 'The secret was sealed with a key that is not among the encryption keys.',
    });
    expect(simulator.requests).toEqual([]);
  });

  it.each([
    ['tampered', { secret_sealed: 'garbled' }],
    ['tampered', { secret_sealed: '' }],
  ])('says %s when its row was changed: %j', async (secretProblem, change) => {
    const { caller, db } = await openProfiles();
    const { id } = await createProfile(caller);
    await db.updateTable('profiles').set(change).execute();
    expect(await readProfile(caller, id)).toMatchObject({ secretProblem });
    expect(await listedProfile(caller, id)).toMatchObject({ secretProblem });
  });

  it('says so when it was given the secret of another one', async () => {
    const { caller, db } = await openProfiles();
    const mine = await createProfile(caller);
    const yours = await createProfile(caller, { name: 'Another' });
    await db
      .updateTable('profiles')
      .set((row) => ({
        secret_sealed: row
          .selectFrom('profiles as yours')
          .select('yours.secret_sealed')
          .where('yours.id', '=', yours.id),
      }))
      .where('id', '=', mine.id)
      .execute();
    for (const seen of [readProfile, listedProfile]) {
      expect(await seen(caller, mine.id)).toMatchObject({ secretProblem: 'other-profile' });
    }
    expect(await readProfile(caller, yours.id)).toEqual(yours);
  });

  it('is whole again when the secret is entered anew', async () => {
    const { caller, profile } = await lostKey();
    const headers = { 'if-match': profile.etag };
    const body = profileInput();
    await caller.send('PATCH', `${profilesPath}/${profile.id}`, { body, headers });
    const answer = await caller.send('POST', `${profilesPath}/${profile.id}/checks`);
    expect(CheckRun.parse(jsonOf(answer)).verdict).toBe('warning');
  });
});
