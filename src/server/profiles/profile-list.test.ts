import { expect, it } from 'vitest';
import type { ProfileQuery } from '#contract/profile-query.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { MalformedCursorError } from './profile-cursor.ts';
import type { Profiles } from './profile-repository.ts';
import { checkRunForTest, contentForTest, startProfiles } from './testing/profiles-for-test.ts';

async function allPages(
  profiles: Profiles,
  limit: number,
  query: Partial<ProfileQuery> = {},
): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await profiles.list({ ...query, after, limit });
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

  it('tells the same as is found one by one, but of the last check only how it ended', async () => {
    const { checkRuns, profiles } = await startWith(['untested']);
    const run = checkRunForTest();
    await checkRuns.save(run);
    const tested = await profiles.create(contentForTest({ name: 'tested', check: run }));
    const { profiles: listed } = await profiles.list({ limit: 10 });
    const untested = await profiles.find(listed[1]?.id ?? '');
    const { id, verdict, endedAt } = run;
    expect(listed.map(({ lastCheck }) => lastCheck)).toEqual([{ id, verdict, endedAt }, null]);
    for (const [at, record] of [tested, untested].entries()) {
      const { lastCheck, ...summary } = listed[at] ?? {};
      expect(record).toMatchObject(summary);
    }
  });

  it('takes a verdict that it does not know for no test', async () => {
    const { checkRuns, db, profiles } = await startWith([]);
    const run = checkRunForTest();
    await checkRuns.save(run);
    await profiles.create(contentForTest({ check: run }));
    await db.updateTable('check_runs').set({ verdict: 'splendid' }).execute();
    const { profiles: listed } = await profiles.list({ limit: 10 });
    expect(listed).toMatchObject([{ status: 'connected', lastCheck: null }]);
  });

  it('refuses a cursor that is not its own', async () => {
    const { profiles } = await startWith(['a']);
    const listing = profiles.list({ after: 'made-up', limit: 10 });
    await expect(listing).rejects.toThrow(MalformedCursorError);
  });

  it('is by name as compared, page by page, where that is asked for', async () => {
    const { profiles } = await startWith(['b', 'Zeta', 'a', 'É', 'C', 'a b', 'a-b', '_']);
    const pages = await allPages(profiles, 3, { sort: 'name' });
    expect(pages).toEqual([
      ['_', 'a', 'a b'],
      ['a-b', 'b', 'C'],
      ['Zeta', 'É'],
    ]);
  });

  it('by name has each profile once where names are equal', async () => {
    const { profiles } = startProfiles(await open());
    for (const platform of ['a', 'b', 'c', 'd', 'e']) {
      await profiles.create(contentForTest({ platform }));
    }
    const found = new Set<string>();
    let after: string | undefined;
    do {
      const page = await profiles.list({ sort: 'name', after, limit: 2 });
      for (const { platform } of page.profiles) found.add(platform);
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect([...found].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('of what ends soon is in the order of its ends, unless asked for by name', async () => {
    const { clock, db, profiles } = await startWith(['c', 'a', 'never', 'b', 'late']);
    const days = { a: 3, b: 1, c: 2, late: 31 } as const;
    for (const [name, day] of Object.entries(days)) {
      const secret_ends_at = clock.now + day * 86_400_000;
      const ends = { secret_ends_at, secret_ends_from: 'entered' };
      await db.updateTable('profiles').set(ends).where('name', '=', name).execute();
    }
    expect(await allPages(profiles, 2, { expiring: 30 })).toEqual([['b', 'c'], ['a']]);
    expect(await allPages(profiles, 2, { expiring: 30, sort: 'created' })).toEqual([
      ['b', 'c'],
      ['a'],
    ]);
    expect(await allPages(profiles, 2, { expiring: 30, sort: 'name' })).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(await allPages(profiles, 3, { sort: 'expiry' })).toEqual([['b', 'c', 'a'], ['late']]);
  });

  it('holds what meets every condition, in either order', async () => {
    const { checkRuns, profiles } = startProfiles(await open());
    for (const platform of ['stackone', 'custom']) {
      for (const connector of ['outlook', 'entra']) {
        const run = checkRunForTest();
        await checkRuns.save(run);
        const place = { platform, connector };
        await profiles.create(contentForTest({ ...place, name: `${platform} ${connector}` }));
        const check = run;
        await profiles.create(contentForTest({ ...place, name: `${platform} tested`, check }));
      }
    }
    for (const sort of ['created', 'name'] as const) {
      const listed = async (query: Partial<ProfileQuery>) =>
        (await allPages(profiles, 2, { ...query, sort })).flat().sort();
      expect(await listed({ status: 'connected', platform: 'custom' })).toEqual([
        'custom tested',
        'custom tested',
      ]);
      expect(await listed({ status: 'draft', connector: 'entra' })).toEqual([
        'custom entra',
        'stackone entra',
      ]);
      expect(
        await listed({ status: 'draft', platform: 'custom', connector: 'entra', q: 'cus' }),
      ).toEqual(['custom entra']);
      expect(await listed({ status: 'disabled' })).toEqual([]);
      expect(await listed({ platform: 'nothing' })).toEqual([]);
    }
  });

  it.each([
    ['contoso', ['Contoso E-Mail', 'Contoso']],
    ['CONT', ['Contoso E-Mail', 'Contoso']],
    ['e-mail', ['Contoso E-Mail']],
    ['mail', ['Contoso E-Mail']],
    ['mail cont', ['Contoso E-Mail']],
    ['mail nothing', []],
    ['toso', []],
    ['fabrikam.ex', ['Fabrikam']],
    ['  ', ['Fabrikam', 'Contoso E-Mail', 'Contoso']],
    ['22222222-', ['Fabrikam']],
    ['%', []],
    ["'", []],
  ])('is searched by the beginnings of words: %j', async (q, names) => {
    const { profiles, clock } = startProfiles(await open());
    for (const content of [
      contentForTest({ name: 'Contoso' }),
      contentForTest({ name: 'Contoso E-Mail' }),
      contentForTest({
        name: 'Fabrikam',
        tenant: 'fabrikam.example',
        clientId: '22222222-2222-3333-4444-555555555555',
      }),
    ]) {
      await profiles.create(content);
      clock.now += 1;
    }
    expect((await allPages(profiles, 10, { q })).flat()).toEqual(names);
  });

  it('finds a profile by what it is called now, and by the tenant once that is known', async () => {
    const { checkRuns, profiles } = await startWith(['Before']);
    const [{ id = '' } = {}] = (await profiles.list({ limit: 1 })).profiles;
    await profiles.replace(id, 1, contentForTest({ name: 'After' }));
    const found = async (q: string) => (await profiles.list({ q, limit: 1 })).profiles.length;
    expect([await found('before'), await found('after'), await found('9999')]).toEqual([0, 1, 0]);
    const run = checkRunForTest();
    await checkRuns.save(run);
    const record = await profiles.find(id);
    if (record !== undefined) await profiles.recordCheck(record, run);
    expect(await found('9999')).toBe(1);
    await profiles.remove(id, 3);
    expect(await found('after')).toBe(0);
  });
});
