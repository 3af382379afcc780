import { describe, expect, it } from 'vitest';
import type { ProfileInput } from '#contract/profiles.ts';
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

const nobody = '00000000-0000-4000-8000-000000000000';

describe('a profile that is not there', () => {
  it.each([
    ['GET', {}],
    ['PATCH', { body: profileInput(), headers: { 'if-match': '"v1"' } }],
    ['DELETE', { headers: { 'if-match': '"v1"' } }],
  ])('is not found: %s', async (method, ask) => {
    const { caller } = await openProfiles();
    for (const id of [nobody, 'x', '%E0%A4%A', "'--"]) {
      const problem = problemOf(await caller.send(method, `${profilesPath}/${id}`, ask));
      expect([problem.code, problem.status], id).toEqual(['not-found', 404]);
    }
  });
});

describe('a profile that somebody has deleted', () => {
  it('is said to be gone, rather than its test', async () => {
    const { caller } = await openProfiles();
    const run = await testCredentials(caller);
    const profile = await createProfile(caller, { checkRunId: run.id });
    const headers = { 'if-match': profile.etag };
    await caller.send('DELETE', `${profilesPath}/${profile.id}`, { headers });
    const body = profileInput({ checkRunId: run.id });
    const answer = await caller.send('PATCH', `${profilesPath}/${profile.id}`, { body, headers });
    expect(problemOf(answer).code).toBe('not-found');
  });
});

describe('changing a profile', () => {
  it('replaces what was entered, and counts the version up', async () => {
    const { caller, clock } = await openProfiles();
    const before = await createProfile(caller);
    clock.now += 1_000;
    const selection = {
      ...profileInput().selection,
      actions: ['microsoftoutlook_get_attachment'],
      accountType: 'multi' as const,
    };
    const change = { name: 'Renamed', selection, credentials: practice('no-roles') };
    const headers = { 'if-match': before.etag };
    const body = profileInput(change);
    const answer = await caller.send('PATCH', `${profilesPath}/${before.id}`, { body, headers });
    const after = profileIn(answer);
    expect(answer.status).toBe(200);
    expect(after).toEqual({
      ...before,
      etag: '"v2"',
      name: 'Renamed',
      actions: ['microsoftoutlook_get_attachment'],
      scopes: ['Mail.Read'],
      accountType: 'multi',
      clientId: practice('no-roles').clientId,
      secretHint: practice('no-roles').clientSecret.slice(0, 3),
      secretSetAt: clock.now,
      updatedAt: clock.now,
    });
    expect(answer.headers.get('etag')).toBe('"v2"');
    expect(await readProfile(caller, before.id)).toEqual(after);
  });

  it('makes a connected one a draft again, unless the new values were tested', async () => {
    const { caller } = await openProfiles();
    const run = await testCredentials(caller);
    const before = await createProfile(caller, { checkRunId: run.id });
    const credentials = practice('no-roles');
    const change = async (etag: string, more: Partial<ProfileInput>) => {
      const body = profileInput({ credentials, ...more });
      const headers = { 'if-match': etag };
      return profileIn(
        await caller.send('PATCH', `${profilesPath}/${before.id}`, { body, headers }),
      );
    };
    const untested = await change(before.etag, {});
    expect(untested).toMatchObject({ status: 'draft', lastCheck: null, tenantId: null });
    const { id } = await testCredentials(caller, credentials);
    const again = await change(untested.etag, { checkRunId: id });
    expect(again).toMatchObject({ status: 'connected', lastCheck: { id }, tenantId: contosoId });
  });

  it('takes the tag as a compressed answer gives it', async () => {
    const { caller } = await openProfiles();
    const { id } = await createProfile(caller);
    const compressed = await caller.send('GET', `${profilesPath}/${id}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    const headers = { 'if-match': compressed.headers.get('etag') ?? '' };
    const answer = await caller.send('PATCH', `${profilesPath}/${id}`, {
      body: profileInput(),
      headers,
    });
    expect(answer.status).toBe(200);
  });
});

describe('changing or deleting a profile', () => {
  const attempts = ['PATCH', 'DELETE'] as const;
  const attempt = (method: (typeof attempts)[number], headers: Record<string, string>) =>
    method === 'PATCH' ? { body: profileInput({ name: 'Mine' }), headers } : { headers };

  it.each(attempts)('needs to say which version it has seen: %s', async (method) => {
    const { caller } = await openProfiles();
    const profile = await createProfile(caller);
    const tags = [{}, { 'if-match': '' }, { 'if-match': '*' }, { 'if-match': '"v"' }];
    for (const headers of [...tags, { 'if-match': 'v1' }, { 'if-match': '"v1", "v2"' }]) {
      const ask = attempt(method, headers);
      const problem = problemOf(await caller.send(method, `${profilesPath}/${profile.id}`, ask));
      expect([problem.code, problem.status]).toEqual(['precondition-required', 428]);
    }
    expect(await readProfile(caller, profile.id)).toEqual(profile);
  });

  it.each(attempts)(
    'is refused when somebody was faster, and told how it is now: %s',
    async (method) => {
      const { caller, clock } = await openProfiles();
      const seen = await createProfile(caller);
      clock.now += 1_000;
      const faster = { body: profileInput({ name: 'Theirs' }), headers: { 'if-match': seen.etag } };
      const now = profileIn(await caller.send('PATCH', `${profilesPath}/${seen.id}`, faster));
      const ask = attempt(method, { 'if-match': seen.etag });
      expect(problemOf(await caller.send(method, `${profilesPath}/${seen.id}`, ask))).toMatchObject(
        {
          code: 'changed-meanwhile',
          status: 412,
          current: { id: seen.id, name: 'Theirs', etag: now.etag, updatedAt: clock.now },
        },
      );
      expect(await readProfile(caller, seen.id)).toEqual(now);
    },
  );

  it('is for one of two who try at once', async () => {
    const { caller, signIn } = await openProfiles();
    const profile = await createProfile(caller);
    const ask = attempt('PATCH', { 'if-match': profile.etag });
    const answers = await Promise.all(
      [caller, await signIn()].map((each) =>
        each.send('PATCH', `${profilesPath}/${profile.id}`, ask),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('deleting a profile', () => {
  it('takes it away, and sets its name free', async () => {
    const { caller } = await openProfiles();
    const profile = await createProfile(caller, { checkRunId: (await testCredentials(caller)).id });
    const headers = { 'if-match': profile.etag };
    const answer = await caller.send('DELETE', `${profilesPath}/${profile.id}`, { headers });
    expect([answer.status, answer.text]).toEqual([204, '']);
    const gone = await caller.send('GET', `${profilesPath}/${profile.id}`);
    expect(problemOf(gone).code).toBe('not-found');
    expect(jsonOf(await caller.send('GET', profilesPath))).toEqual({ profiles: [], next: null });
    await createProfile(caller);
  });
});
