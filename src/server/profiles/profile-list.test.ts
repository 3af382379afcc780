import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { MalformedCursorError } from './profile-cursor.ts';
import type { Profiles } from './profile-repository.ts';
import { checkRunForTest, contentForTest, startProfiles } from './testing/profiles-for-test.ts';

async function allPages(profiles: Profiles, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await profiles.list({ after, limit });
    pages.push(page.profiles.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return pages;
}

describeOnBothEngines('the list of profiles', (open) => {
  async function startWith(names: readonly string[]) {
    const started = startProfiles(await open());
    for (const name of names) {
      await started.profiles.create(contentForTest({ name }));
      started.clock.now += 1;
    }
    return started;
  }

  it('is empty at first', async () => {
    const { profiles } = await startWith([]);
    expect(await profiles.list({ limit: 10 })).toEqual({ profiles: [], next: null });
  });

  it('is newest first, page by page', async () => {
    const { profiles } = await startWith(['a', 'b', 'c', 'd', 'e']);
    expect(await allPages(profiles, 2)).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
    expect(await allPages(profiles, 5)).toEqual([['e', 'd', 'c', 'b', 'a']]);
    expect(await allPages(profiles, 100)).toEqual([['e', 'd', 'c', 'b', 'a']]);
  });

  it('has each profile once when all are of the same millisecond', async () => {
    const { profiles } = startProfiles(await open());
    const names = Array.from({ length: 7 }, (_, index) => `Contoso ${index}`);
    await Promise.all(names.map((name) => profiles.create(contentForTest({ name }))));
    const listed = (await allPages(profiles, 2)).flat();
    expect(listed.sort()).toEqual(names);
  });

  it('neither repeats nor hides a profile when others come and go between pages', async () => {
    const { profiles } = await startWith(['a', 'b', 'c', 'd']);
    const first = await profiles.list({ limit: 2 });
    const [newest, last] = first.profiles;
    await profiles.create(contentForTest({ name: 'e' }));
    for (const gone of [newest, last]) await profiles.remove(gone?.id ?? '', 1);
    const second = await profiles.list({ limit: 2, after: first.next ?? undefined });
    expect(second.profiles.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('has the same records as are found one by one, with their last checks', async () => {
    const { checkRuns, profiles } = await startWith(['untested']);
    const run = checkRunForTest();
    await checkRuns.save(run);
    const tested = await profiles.create(contentForTest({ name: 'tested', check: run }));
    const page = await profiles.list({ limit: 10 });
    expect(page.profiles).toEqual([tested, await profiles.find(page.profiles[1]?.id ?? '')]);
  });

  it('refuses a cursor that is not its own', async () => {
    const { profiles } = await startWith(['a']);
    const listing = profiles.list({ after: 'made-up', limit: 10 });
    await expect(listing).rejects.toThrow(MalformedCursorError);
  });
});
