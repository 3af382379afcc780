import { describe, expect, it } from 'vitest';
import { ProfileList } from '#contract/profiles.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import {
  createProfile,
  inList,
  openProfiles,
  profilesPath,
  testCredentials,
} from './testing/profile-requests.ts';

describe('the list of profiles', () => {
  it('is empty at first', async () => {
    const { caller } = await openProfiles();
    expect(jsonOf(await caller.send('GET', profilesPath))).toEqual({ profiles: [], next: null });
  });

  it('is newest first, on pages of fifty, each once', async () => {
    const { caller, clock } = await openProfiles();
    const names: string[] = [];
    for (let index = 0; index < 101; index += 1) {
      clock.now += index % 2;
      names.push((await createProfile(caller, { name: `Profile ${index}` })).name);
    }
    const pages: string[][] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: string = next === '' ? '' : `?after=${next}`;
      const page = ProfileList.parse(jsonOf(await caller.send('GET', profilesPath + query)));
      pages.push(page.profiles.map(({ name }) => name));
      const times = page.profiles.map(({ createdAt }) => createdAt);
      expect(times).toEqual([...times].sort((a, b) => b - a));
      next = page.next;
    }
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(pages.flat().sort()).toEqual(names.sort());
  });

  it('holds what each profile says of itself', async () => {
    const { caller } = await openProfiles();
    const profile = await createProfile(caller, { checkRunId: (await testCredentials(caller)).id });
    expect(profile.lastCheck?.results.length).toBeGreaterThan(3);
    expect(jsonOf(await caller.send('GET', profilesPath))).toEqual({
      profiles: [inList(profile)],
      next: null,
    });
  });

  it.each(['', 'x', '!', 'e30', '%00', "'; drop table profiles; --"])(
    'does not take %j for a cursor',
    async (cursor) => {
      const { caller } = await openProfiles();
      const answer = await caller.send(
        'GET',
        `${profilesPath}?after=${encodeURIComponent(cursor)}`,
      );
      expect(problemOf(answer)).toMatchObject({ code: 'invalid-request', status: 400 });
    },
  );

  it('is filtered, searched and sorted as its query says', async () => {
    const { caller } = await openProfiles();
    for (const name of ['Beta', 'Alpha one', 'Alpha two']) await createProfile(caller, { name });
    const listed = async (query: string) => {
      const answer = await caller.send('GET', `${profilesPath}?${query}`);
      return ProfileList.parse(jsonOf(answer)).profiles.map(({ name }) => name);
    };
    expect(await listed('sort=name&status=draft&platform=stackone')).toEqual([
      'Alpha one',
      'Alpha two',
      'Beta',
    ]);
    expect(await listed('q=ALPHA%20t')).toEqual(['Alpha two']);
    expect(await listed('connector=microsoftentraid')).toEqual([]);
    expect(await listed('unknown=1&q=beta')).toEqual(['Beta']);
  });

  it.each([
    ['status=lost', '/status'],
    ['sort=age', '/sort'],
    [`q=${'x'.repeat(201)}`, '/q'],
    [`platform=${'x'.repeat(101)}`, '/platform'],
  ])('does not understand %s, and says so', async (query, pointer) => {
    const { caller } = await openProfiles();
    const problem = problemOf(await caller.send('GET', `${profilesPath}?${query}`));
    expect(problem).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
  });
});
