import { describe, expect, it } from 'vitest';
import { type ProfileInput, ProfileList } from '#contract/profiles.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import {
  createProfile,
  openProfiles,
  profileIn,
  profilesPath,
  readProfile,
  testCredentials,
} from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';

describe('a new profile', () => {
  it('is a draft without a test', async () => {
    const { caller, clock, simulator } = await openProfiles();
    const answer = await caller.send('POST', profilesPath, { body: profileInput() });
    const profile = profileIn(answer);
    const { clientId, clientSecret, tenant } = practice('granted');
    expect(answer.status).toBe(201);
    expect(profile).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      etag: '"v1"',
      name: 'Contoso mail',
      platform: { id: 'stackone', name: 'StackOne' },
      connector: { id: 'microsoftoutlook', name: 'Microsoft Outlook' },
      actions: ['microsoftoutlook_list_messages', 'microsoftoutlook_send_mail'],
      permissionType: 'delegated',
      strategy: 'documented',
      accountType: 'single',
      cloud: 'global',
      scopes: ['Mail.ReadBasic', 'Mail.Send'],
      tenant,
      tenantId: null,
      clientId,
      secretHint: clientSecret.slice(0, 3),
      secretSetAt: clock.now,
      secretEndsAt: null,
      secretEndsFrom: null,
      previousSecret: null,
      redirectUri: null,
      status: 'draft',
      lastCheck: null,
      schedule: null,
      createdAt: clock.now,
      updatedAt: clock.now,
    });
    expect(answer.headers.get('location')).toBe(`${profilesPath}/${profile.id}`);
    expect(answer.headers.get('etag')).toBe('"v1"');
    expect(simulator.requests).toEqual([]);
    expect(await readProfile(caller, profile.id)).toEqual(profile);
  });

  it('is connected with a passed test of its credentials', async () => {
    const { caller } = await openProfiles();
    const run = await testCredentials(caller);
    const profile = await createProfile(caller, { checkRunId: run.id });
    expect(profile).toMatchObject({ status: 'connected', tenantId: contosoId, lastCheck: run });
  });

  it('stays a draft with a test that failed, and keeps what was found', async () => {
    const { caller } = await openProfiles();
    const credentials = practice('wrong-secret');
    const run = await testCredentials(caller, credentials);
    const profile = await createProfile(caller, { credentials, checkRunId: run.id });
    expect(profile).toMatchObject({ status: 'draft', lastCheck: run });
    expect(profile.lastCheck?.verdict).toBe('failed');
  });

  it('keeps values as they were cleaned, and the name without blanks around it', async () => {
    const { caller } = await openProfiles();
    const { clientId, clientSecret, tenant } = practice('granted');
    const credentials = {
      clientId: ` ${clientId.toUpperCase()} `,
      clientSecret: ` ${clientSecret} `,
      tenant: `https://login.microsoftonline.com/${tenant}/`,
    };
    const run = await testCredentials(caller);
    const profile = await createProfile(caller, {
      name: '  Mail  ',
      credentials,
      checkRunId: run.id,
    });
    expect(profile).toMatchObject({ name: 'Mail', clientId, tenant, status: 'connected' });
  });

  it('has no scopes when no action is selected', async () => {
    const { caller } = await openProfiles();
    const selection = { ...profileInput().selection, actions: [] };
    expect(await createProfile(caller, { selection })).toMatchObject({ actions: [], scopes: [] });
  });

  const { selection } = profileInput();

  it.each<Partial<ProfileInput>>([
    { selection: { ...selection, actions: ['microsoftoutlook_fly'] } },
    { selection: { ...selection, actions: ['send_mail'] } },
    { selection: { ...selection, permissionType: 'application' } },
  ])('has only what its guide offers: %j', async (change) => {
    const { caller, services } = await openProfiles();
    const answer = await caller.send('POST', profilesPath, { body: profileInput(change) });
    expect(problemOf(answer)).toMatchObject({
      code: 'invalid-request',
      status: 400,
      errors: [{ pointer: '/selection', code: 'not-offered-by-guide' }],
    });
    expect((await services.profiles.list({ limit: 1 })).profiles).toEqual([]);
  });

  it.each([{ platform: 'nothing' }, { connector: 'nothing' }])(
    'needs a guide that there is: %j',
    async (change) => {
      const { caller } = await openProfiles();
      const answer = await caller.send('POST', profilesPath, { body: profileInput(change) });
      expect(problemOf(answer).code).toBe('not-found');
    },
  );

  it.each([
    [{ name: '   ' }, '/name', 'too_small'],
    [{ name: 'x'.repeat(121) }, '/name', 'too_big'],
    [{ scopes: ['Mail.Send'] }, '', 'unrecognized_keys'],
    [{ status: 'connected' }, '', 'unrecognized_keys'],
    [{ checkRunId: null }, '/checkRunId', 'invalid_type'],
    [{ selection: { ...selection, cloud: 'moon' } }, '/selection/cloud', 'invalid_value'],
  ])('is not made of %j', async (change, pointer, code) => {
    const { caller } = await openProfiles();
    const answer = await caller.send('POST', profilesPath, {
      body: { ...profileInput(), ...change },
    });
    expect(problemOf(answer).errors).toEqual([{ pointer, code }]);
  });
});

describe('the name of a profile', () => {
  it('is taken once for each guide, whatever its case', async () => {
    const { caller } = await openProfiles();
    const first = await createProfile(caller, { name: 'Contoso mail' });
    const answer = await caller.send('POST', profilesPath, {
      body: profileInput({ name: 'CONTOSO mail' }),
    });
    expect(problemOf(answer)).toMatchObject({
      code: 'name-taken',
      status: 409,
      current: {
        id: first.id,
        name: 'Contoso mail',
        etag: first.etag,
        updatedAt: first.updatedAt,
      },
    });
  });

  it('goes to exactly one of several that want it at once', async () => {
    const { caller, signIn } = await openProfiles();
    const callers = [caller, await signIn(), await signIn(), await signIn()];
    const answers = await Promise.all(
      callers.map((each) => each.send('POST', profilesPath, { body: profileInput() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const [made] = answers.filter(({ status }) => status === 201);
    const id = made && profileIn(made).id;
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(problemOf(answer).current?.id).toBe(id);
    }
    const { profiles } = ProfileList.parse(jsonOf(await caller.send('GET', profilesPath)));
    expect(profiles.map((profile) => profile.id)).toEqual([id]);
  });

  it('cannot be taken by a change either', async () => {
    const { caller } = await openProfiles();
    const first = await createProfile(caller, { name: 'First' });
    const second = await createProfile(caller, { name: 'Second' });
    const headers = { 'if-match': second.etag };
    const body = profileInput({ name: 'first' });
    const answer = await caller.send('PATCH', `${profilesPath}/${second.id}`, { body, headers });
    expect(problemOf(answer).current?.id).toBe(first.id);
    expect(await readProfile(caller, second.id)).toEqual(second);
  });
});
