import { describe, expect, it } from 'vitest';
import { ConsentRequest } from '#contract/consent-requests.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import {
  appToVisit,
  askForConsent,
  comeBack,
  consentRequestsPath,
  contosoId,
  fabrikamId,
  headingOf,
  leaveForConsent,
} from './testing/microsoft-trips.ts';
import { openApp } from './testing/open-app.ts';
import { testCredentials } from './testing/profile-requests.ts';
import { realPages } from './testing/real-pages.ts';

const day = 24 * 60 * 60_000;

async function open() {
  const app = await openApp({ web: await realPages() });
  return { ...app, caller: await app.signIn(), guest: app.stranger() };
}

async function look(caller: Caller, id: string) {
  return ConsentRequest.parse(jsonOf(await caller.send('GET', `${consentRequestsPath}/${id}`)));
}

/** Somebody has opened the link and gone on: the state with which they are on their way. */
async function onTheWay(guest: Caller, path: string) {
  return (await leaveForConsent(guest, path)).searchParams.get('state') ?? '';
}

describe('the page for whoever may consent', () => {
  it('says in words who asks, for what, and what consent does; without a session or a script', async () => {
    const { caller, guest } = await open();
    const { checkRunId } = { checkRunId: (await testCredentials(caller)).id };
    const { path } = await askForConsent(caller, { checkRunId });
    const answer = await guest.send('GET', path);
    expect(answer.status).toBe(200);
    expect(headingOf(answer)).toBe('StackOne asks for access to Microsoft Outlook');
    for (const word of [
      'Outlook mail service',
      appToVisit().clientId,
      'contoso.example',
      contosoId,
      'Mail.Send',
      'Send mail as a user',
      'can change or send',
      'may revoke permissions already granted tenant-wide',
      'Cloud Application Administrator',
      'Microsoft leads you back here',
    ]) {
      expect(answer.text).toContain(word);
    }
    expect(answer.text).not.toContain('<script');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('names the role that application permissions take', async () => {
    const { caller, guest } = await open();
    const selection = { ...appToVisit().selection, permissionType: 'application' };
    const { path } = await askForConsent(caller, {
      platform: 'custom',
      selection: { ...selection, strategy: 'least' },
      leadsBack: false,
    });
    const { text } = await guest.send('GET', path);
    expect(text).toContain('Privileged Role Administrator or a Global Administrator');
    expect(text).toContain('Microsoft does not lead you back here');
  });

  it('can be opened as often as programs that preview links like', async () => {
    const { caller, guest } = await open();
    const { id, path } = await askForConsent(caller);
    for (let times = 0; times < 3; times += 1) {
      expect((await guest.send('GET', path)).status).toBe(200);
    }
    expect(await look(caller, id)).toEqual({ id, status: 'open' });
  });

  it('escapes what others have named', async () => {
    const { caller, guest, simulator } = await open();
    const app = simulator.directory.appRegistrations.find(
      ({ clientId }) => clientId === appToVisit().clientId,
    );
    if (app) app.displayName = '<img src=x onerror=alert(1)>';
    const { path } = await askForConsent(caller, {
      checkRunId: (await testCredentials(caller)).id,
    });
    const { text } = await guest.send('GET', path);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img src=x');
  });
});

describe('the way on to Microsoft', () => {
  it('asks the tenant for everything configured, and comes back with a state', async () => {
    const { caller, guest, simulator } = await open();
    const { path } = await askForConsent(caller);
    const url = await leaveForConsent(guest, path);
    expect(url.origin).toBe(simulator.url);
    expect(url.pathname).toBe(`/${contosoId}/v2.0/adminconsent`);
    const { state, ...parameters } = Object.fromEntries(url.searchParams);
    expect(parameters).toEqual({
      client_id: appToVisit().clientId,
      scope: 'https://graph.microsoft.com/.default',
      redirect_uri: 'http://localhost/entra/callback',
    });
    expect(state).toMatch(/^c\./);
  });

  it('takes the page that does without a redirect URI where ours is not registered', async () => {
    const { caller, guest } = await open();
    const { path } = await askForConsent(caller, { leadsBack: false });
    const url = await leaveForConsent(guest, path);
    expect(url.pathname).toBe(`/${contosoId}/adminconsent`);
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: appToVisit().clientId });
  });
});

describe('whoever comes back from consenting', () => {
  const good = { admin_consent: 'True', tenant: contosoId };

  it('is believed nothing: the setup that waits only hears that somebody came', async () => {
    const { caller, guest } = await open();
    const { id, path } = await askForConsent(caller);
    const answer = await comeBack(guest, { ...good, state: await onTheWay(guest, path) });
    expect(answer.status).toBe(200);
    expect(headingOf(answer)).toBe('Thank you, that was all');
    expect(await look(caller, id)).toEqual({ id, status: 'returned' });
    expect(headingOf(await guest.send('GET', path))).toBe('This link was used already');
    expect((await guest.send('GET', `${path}/continue`)).status).toBe(410);
  });

  it('has not consented when an error comes along with admin_consent=True', async () => {
    const { caller, guest } = await open();
    const { id, path } = await askForConsent(caller);
    const answer = await comeBack(guest, {
      ...good,
      error: 'consent_required',
      error_description:
        'AADSTS65004: The resource owner or authorization server denied the request.',
      state: await onTheWay(guest, path),
    });
    expect(headingOf(answer)).toBe('Nothing was granted');
    expect(await look(caller, id)).toMatchObject({
      status: 'declined',
      finding: { code: 'consent-declined' },
    });
    expect((await guest.send('GET', path)).text).toContain('Not granted so far');
    await comeBack(guest, { ...good, state: await onTheWay(guest, path) });
    expect(await look(caller, id)).toEqual({ id, status: 'returned' });
  });

  it('is refused from another tenant, or from none', async () => {
    const { caller, guest } = await open();
    const { id, path } = await askForConsent(caller);
    const state = await onTheWay(guest, path);
    const returns: Record<string, string>[] = [
      { ...good, tenant: fabrikamId },
      { admin_consent: 'True' },
      { error: 'consent_required', tenant: fabrikamId },
    ];
    for (const parameters of returns) {
      const answer = await comeBack(guest, { ...parameters, state });
      expect(answer.status).toBe(400);
      expect(headingOf(answer)).toBe('This consent was given in another tenant');
    }
    expect((await look(caller, id)).status).toBe('open');
    expect((await comeBack(guest, { ...good, state })).status).toBe(200);
  });

  it.each([
    ['without a result', {}, 'This answer says nothing'],
    ['with a no that is no error', { admin_consent: 'False' }, 'This answer says nothing'],
  ])('is refused %s', async (_, parameters, heading) => {
    const { caller, guest } = await open();
    const { path } = await askForConsent(caller);
    const state = await onTheWay(guest, path);
    expect(headingOf(await comeBack(guest, { tenant: contosoId, ...parameters, state }))).toBe(
      heading,
    );
  });

  it('is refused twice, after an hour, and with a changed state', async () => {
    const { caller, guest, clock } = await open();
    const { id, path } = await askForConsent(caller);
    const early = await onTheWay(guest, path);
    clock.now += 60 * 60_000;
    expect(headingOf(await comeBack(guest, { ...good, state: early }))).toBe('This took too long');
    const state = await onTheWay(guest, path);
    expect(headingOf(await comeBack(guest, { ...good, state: `${state}A` }))).toBe(
      'This answer was not for us, or was changed on the way',
    );
    expect((await look(caller, id)).status).toBe('open');
    await comeBack(guest, { ...good, state });
    expect(headingOf(await comeBack(guest, { ...good, state }))).toBe(
      'This answer was taken already',
    );
  });
});

describe('a link', () => {
  it('that was taken back, has expired or never was says so, and how to come by another', async () => {
    const { caller, guest, clock } = await open();
    const [one, other] = [await askForConsent(caller), await askForConsent(caller)];
    const answer = await caller.send('DELETE', `${consentRequestsPath}/${one.id}`);
    expect(answer.status).toBe(204);
    clock.now += 7 * day;
    const pages: [string, string][] = [
      [one.path, 'This link was taken back'],
      [other.path, 'This link has expired'],
      [`/consent/${'A'.repeat(43)}`, 'This link leads nowhere'],
    ];
    for (const [path, heading] of pages) {
      for (const address of [path, `${path}/continue`]) {
        const page = await guest.send('GET', address);
        expect([page.status, headingOf(page)]).toEqual([410, heading]);
        expect(page.text).toContain('Send to somebody who can');
      }
    }
  });

  it('belongs to the session that made it', async () => {
    const { caller, signIn, stranger, clock } = await open();
    const { id } = await askForConsent(caller);
    const path = `${consentRequestsPath}/${id}`;
    const other = await signIn();
    expect((await other.send('GET', path)).status).toBe(404);
    expect((await other.send('DELETE', path)).status).toBe(404);
    expect((await stranger().send('GET', path)).status).toBe(401);
    clock.now += 7 * day - 60_000;
    const again = await signIn();
    expect((await again.send('GET', path)).status).toBe(404);
  });

  it('is made by operators alone, from this site alone, for something, and not too often', async () => {
    const { caller, stranger } = await open();
    const body = { ...appToVisit(), leadsBack: true };
    expect((await stranger().send('POST', consentRequestsPath, { body })).status).toBe(401);
    const headers = { origin: 'https://elsewhere.example' };
    expect((await caller.send('POST', consentRequestsPath, { body, headers })).status).toBe(403);
    const nothing = { ...body, selection: { ...body.selection, actions: [] } };
    expect((await caller.send('POST', consentRequestsPath, { body: nothing })).status).toBe(400);
    for (let times = 0; times < 10; times += 1) await askForConsent(caller);
    const refused = await caller.send('POST', consentRequestsPath, { body });
    expect(problemOf(refused).code).toBe('rate-limited');
  });

  it('and its states are in no log', async () => {
    const { caller, guest, log } = await open();
    const { url, path } = await askForConsent(caller);
    const state = await onTheWay(guest, path);
    await guest.send('GET', path);
    await comeBack(guest, { admin_consent: 'True', tenant: contosoId, state });
    const logged = log.join('\n');
    expect(logged).toContain('consent');
    expect(logged).not.toContain(new URL(url).pathname.split('/').at(-1));
    expect(logged).not.toContain(state);
  });
});
