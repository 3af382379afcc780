import { describe, expect, it } from 'vitest';
import { latestSecretEnd } from '#contract/secret-ends-at.ts';
import { readCalendar, readText } from '#domain/calendar/testing/read-calendar.ts';
import { problemOf } from './testing/caller.ts';
import type { OpenApp } from './testing/open-app.ts';
import { createProfile, openProfiles, profilesPath } from './testing/profile-requests.ts';

const dayMs = 86_400_000;

async function endsAt({ db }: OpenApp, id: string, at: number | null): Promise<void> {
  const from = at === null ? null : 'entered';
  await db
    .updateTable('profiles')
    .set({ secret_ends_at: at, secret_ends_from: from })
    .where('id', '=', id)
    .execute();
}

describe('the end of a secret, for a calendar', () => {
  it('comes as a file that leads back to the profile', async () => {
    const app = await openProfiles();
    const { id } = await createProfile(app.caller, { name: 'Müller, Söhne; Mail 🔑' });
    await endsAt(app, id, Date.UTC(2027, 1, 3, 4, 5));
    const answer = await app.caller.send('GET', `${profilesPath}/${id}/expiry.ics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [event] = readCalendar(answer.text).parts;
    expect(event?.values).toMatchObject({
      UID: `${id}.secret-end@scopewright`,
      'DTSTART;VALUE=DATE': '20270203',
      SEQUENCE: '1',
      URL: `http://localhost/profiles/${id}`,
    });
    expect(readText(event?.values['SUMMARY'])).toContain('Müller, Söhne; Mail 🔑');
    expect(readText(event?.values['DESCRIPTION'])).toContain('2027-02-03 04:05 UTC');
  });

  it.each([0, latestSecretEnd])('comes for every end that may be entered: %d', async (at) => {
    const app = await openProfiles();
    const { id } = await createProfile(app.caller);
    await endsAt(app, id, at);
    const answer = await app.caller.send('GET', `${profilesPath}/${id}/expiry.ics`);
    const [event] = readCalendar(answer.text).parts;
    const date = new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
    expect([answer.status, event?.values['DTSTART;VALUE=DATE']]).toEqual([200, date]);
  });

  it('is not there as long as nobody knows it', async () => {
    const app = await openProfiles();
    const { id } = await createProfile(app.caller);
    await endsAt(app, id, null);
    const answer = await app.caller.send('GET', `${profilesPath}/${id}/expiry.ics`);
    expect(problemOf(answer)).toMatchObject({ code: 'not-found', status: 404 });
  });
});

describe('the ends of all secrets, for a calendar', () => {
  /** By name, with the days from now until the end. */
  async function openWith(ends: Readonly<Record<string, number | null>>) {
    const app = await openProfiles();
    for (const [name, days] of Object.entries(ends)) {
      const { id } = await createProfile(app.caller, { name });
      await endsAt(app, id, days === null ? null : app.clock.now + days * dayMs);
    }
    const titles = async (query = '') => {
      // Anew: a session ends before some of the days do.
      const caller = await app.signIn();
      const answer = await caller.send('GET', `${profilesPath}/expiries.ics${query}`);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      return readCalendar(answer.text).parts.map(({ values }) =>
        readText(values['SUMMARY']).replace(/^Client secret of (.*) ends$/, '$1'),
      );
    };
    return { ...app, titles };
  }

  it('are those from today on, within 400 days, the first to end first', async () => {
    const { clock, titles } = await openWith({
      'long ago': -30,
      'in a year': 365,
      'too far': 401,
      unknown: null,
      today: 0.1,
      'at the edge': 400,
      'a moment ago': 0,
    });
    expect(await titles()).toEqual(['a moment ago', 'today', 'in a year', 'at the edge']);
    clock.now += dayMs / 2;
    expect(await titles()).toContain('a moment ago');
    clock.now += dayMs / 2;
    expect((await titles())[0]).toBe('in a year');
  });

  it('are those of a list with the same conditions', async () => {
    const { titles } = await openWith({ 'Alpha one': 10, 'Alpha two': 90, Beta: 5 });
    expect(await titles('?q=alpha')).toEqual(['Alpha one', 'Alpha two']);
    expect(await titles('?q=alpha&expiring=60')).toEqual(['Alpha one']);
    expect(await titles('?status=draft&platform=stackone&expiring=1000')).toHaveLength(3);
    expect(await titles('?status=connected')).toEqual([]);
  });

  it('are all there, also when they fill several pages', async () => {
    const many = Array.from(
      { length: 203 },
      (_, index) => [`Profile ${index}`, index % 7] as const,
    );
    const { titles } = await openWith(Object.fromEntries(many));
    expect((await titles()).sort()).toEqual(many.map(([name]) => name).sort());
  });

  it('are refused for conditions that a list would not take either', async () => {
    const { caller } = await openProfiles();
    const answer = await caller.send('GET', `${profilesPath}/expiries.ics?expiring=-1`);
    expect(problemOf(answer)).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/expiring' }],
    });
  });
});
