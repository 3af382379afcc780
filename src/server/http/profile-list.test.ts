import { describe, expect, it } from 'vitest';
import { ProfileList } from '#contract/profiles.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import {
  createProfile,
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
    expect(jsonOf(await caller.send('GET', profilesPath))).toEqual({
      profiles: [profile],
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
});
