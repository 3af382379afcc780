import { describe, expect, it } from 'vitest';
import type { ProfileEdit } from '#contract/profile-edit.ts';
import { latestSecretEnd } from '#contract/secret-ends-at.ts';
import { problemOf } from './testing/caller.ts';
import {
  createProfile,
  openProfiles,
  profileIn,
  profilesPath,
  readProfile,
  testCredentials,
} from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';

/** A connected profile, and a way to change some of it. */
async function openConnected() {
  const app = await openProfiles();
  const { caller, clock } = app;
  const run = await testCredentials(caller);
  const profile = await createProfile(caller, { checkRunId: run.id });
  clock.now += 1_000;
  const edit = (body: ProfileEdit | object, etag = profile.etag) =>
    caller.send('PATCH', `${profilesPath}/${profile.id}`, { body, headers: { 'if-match': etag } });
  return { ...app, profile, edit };
}

describe('editing a profile', () => {
  it('changes what is sent, and answers with the profile as it is then', async () => {
    const { caller, clock, edit, profile } = await openConnected();
    const change = { name: 'Renamed', secretEndsAt: clock.now + 1 };
    const answer = await edit(change);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"v2"']);
    expect(profileIn(answer)).toEqual({
      ...profile,
      ...change,
      secretEndsFrom: 'entered',
      etag: '"v2"',
      updatedAt: clock.now,
    });
    expect(await readProfile(caller, profile.id)).toEqual(profileIn(answer));
    const cleared = profileIn(await edit({ secretEndsAt: null }, '"v2"'));
    expect(cleared).toMatchObject({ secretEndsAt: null, secretEndsFrom: null });
  });

  it('cleans what is pasted, and keeps everything when it is the same then', async () => {
    const { clock, edit, profile } = await openConnected();
    const clientId = ` {${profile.clientId.toUpperCase()}} `;
    const after = profileIn(await edit({ clientId, tenant: `admin@${profile.tenant}` }));
    expect(after).toEqual({ ...profile, etag: '"v2"', updatedAt: clock.now });
  });

  it('makes it a draft with the client ID of another app, until that was tested', async () => {
    const { caller, edit, profile, simulator } = await openConnected();
    const { clientId } = practice('no-roles');
    const after = profileIn(await edit({ clientId }));
    expect(after).toMatchObject({ clientId, status: 'draft', lastCheck: null, tenantId: null });
    await caller.send('POST', `${profilesPath}/${profile.id}/checks`);
    const sent = simulator.requests.flatMap(({ form }) => form['client_id'] ?? []);
    expect(sent).toEqual([profile.clientId, clientId]);
  });

  it.each([
    [{ clientId: '' }, '/clientId', 'client-id-missing'],
    [{ clientId: 'Contoso' }, '/clientId', 'client-id-malformed'],
    [{ tenant: 'common' }, '/tenant', 'tenant-is-reserved'],
    [{ tenant: practice('granted').clientId }, '/tenant', 'client-id-is-tenant-id'],
    [{ name: '  ' }, '/name', 'too_small'],
    [{ name: 'x'.repeat(121) }, '/name', 'too_big'],
    [{ redirectUri: 'x'.repeat(257) }, '/redirectUri', 'too_big'],
    [{ secretEndsAt: -1 }, '/secretEndsAt', 'too_small'],
    [{ secretEndsAt: latestSecretEnd + 1 }, '/secretEndsAt', 'too_big'],
    [{ secretEndsAt: '2027-01-01' }, '/secretEndsAt', 'invalid_type'],
    [{ clientSecret: 'x' }, '', 'unrecognized_keys'],
    // Meant as a whole, and told as one.
    [{ platform: 'stackone' }, '/credentials', 'invalid_type'],
    [{ ...profileInput(), selection: undefined }, '/selection', 'invalid_type'],
  ])('is refused where it cannot be meant: %j', async (body, pointer, code) => {
    const { caller, edit, profile } = await openConnected();
    const problem = problemOf(await edit(body));
    expect([problem.status, problem.code]).toEqual([400, 'invalid-request']);
    expect(problem.errors).toContainEqual({ pointer, code });
    expect(await readProfile(caller, profile.id)).toEqual(profile);
  });

  it.each([null, 'name', 1, [{ name: 'x' }]])('is no edit at all: %j', async (body) => {
    const { edit } = await openConnected();
    expect(problemOf(await edit(JSON.stringify(body) as unknown as object)).status).toBe(400);
  });

  it('cannot give it the name of another one', async () => {
    const { caller, edit } = await openConnected();
    const other = await createProfile(caller, { name: 'Other' });
    expect(problemOf(await edit({ name: 'other' }))).toMatchObject({
      code: 'name-taken',
      current: { id: other.id, etag: other.etag },
    });
  });

  it('needs to say which version it has seen, and is refused when there is a newer one', async () => {
    const { caller, edit, profile } = await openConnected();
    const path = `${profilesPath}/${profile.id}`;
    const untagged = await caller.send('PATCH', path, { body: { name: 'Mine' } });
    expect(problemOf(untagged).code).toBe('precondition-required');
    await edit({ name: 'Theirs' });
    expect(problemOf(await edit({ name: 'Mine' }))).toMatchObject({
      code: 'changed-meanwhile',
      current: { name: 'Theirs', etag: '"v2"' },
    });
  });
});
