import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/caller.ts';
import {
  createProfile,
  openProfiles,
  profilesPath,
  testCredentials,
} from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

describe('the test of a profile', () => {
  it('has to be of the same credentials', async () => {
    const { caller } = await openProfiles();
    const run = await testCredentials(caller);
    const { clientId, clientSecret, tenant } = practice('granted');
    const others = [
      { clientId: practice('no-roles').clientId, clientSecret, tenant },
      { clientId, clientSecret: practice('no-roles').clientSecret, tenant },
      { clientId, clientSecret, tenant: 'fabrikam.example' },
    ];
    for (const credentials of others) {
      const body = profileInput({ credentials, checkRunId: run.id });
      const problem = problemOf(await caller.send('POST', profilesPath, { body }));
      expect([problem.code, problem.status]).toEqual(['check-run-unusable', 409]);
    }
    const selection = { ...profileInput().selection, cloud: 'china' as const };
    const body = profileInput({ selection, checkRunId: run.id });
    expect(problemOf(await caller.send('POST', profilesPath, { body })).code).toBe(
      'check-run-unusable',
    );
  });

  it.each([
    { actions: ['microsoftoutlook_send_mail'] },
    { strategy: 'least' as const },
    { accountType: 'multi' as const },
  ])('has to be of the same selection: %j', async (change) => {
    const { caller } = await openProfiles();
    const run = await testCredentials(caller);
    const selection = { ...profileInput().selection, ...change };
    const body = profileInput({ selection, checkRunId: run.id });
    expect(problemOf(await caller.send('POST', profilesPath, { body })).code).toBe(
      'check-run-unusable',
    );
  });

  it('is of the same selection in whatever order it names the actions', async () => {
    const { caller } = await openProfiles();
    const run = await testCredentials(caller);
    const { selection } = profileInput();
    const actions = [...selection.actions].reverse();
    const body = profileInput({ selection: { ...selection, actions }, checkRunId: run.id });
    expect((await caller.send('POST', profilesPath, { body })).status).toBe(201);
  });

  it('has to be of the same session', async () => {
    const { caller, signIn } = await openProfiles();
    const body = profileInput({ checkRunId: (await testCredentials(await signIn())).id });
    expect(problemOf(await caller.send('POST', profilesPath, { body })).code).toBe(
      'check-run-unusable',
    );
  });

  it.each(['platform', 'connector'] as const)('has to be of the same guide: %s', async (part) => {
    const { caller, db } = await openProfiles();
    const run = await testCredentials(caller);
    await db
      .updateTable('check_runs')
      .set({ [part]: 'other' })
      .execute();
    const body = profileInput({ checkRunId: run.id });
    expect(problemOf(await caller.send('POST', profilesPath, { body })).code).toBe(
      'check-run-unusable',
    );
  });

  it('has to be there, and to speak for no other profile', async () => {
    const { caller } = await openProfiles();
    const run = await testCredentials(caller);
    await createProfile(caller, { checkRunId: run.id });
    for (const checkRunId of [run.id, nobody]) {
      const body = profileInput({ name: 'Second', checkRunId });
      expect(problemOf(await caller.send('POST', profilesPath, { body })).code).toBe(
        'check-run-unusable',
      );
    }
  });
});
