import { describe, expect, it } from 'vitest';
import { SignInTest } from '#contract/sign-in-tests.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import {
  appToVisit,
  comeBack,
  contosoId,
  headingOf,
  signInTestsPath,
  startSignIn,
} from './testing/microsoft-trips.ts';
import { openApp } from './testing/open-app.ts';
import { realPages } from './testing/real-pages.ts';

async function open() {
  const app = await openApp({ web: await realPages() });
  return { ...app, caller: await app.signIn() };
}

async function look(caller: Caller, id: string) {
  return SignInTest.parse(jsonOf(await caller.send('GET', `${signInTestsPath}/${id}`)));
}

describe('a test sign-in leads to Microsoft', () => {
  it('with PKCE, for exactly the chosen permissions, and never forces consent', async () => {
    const { caller, simulator } = await open();
    const { url, state } = await startSignIn(caller);
    expect(url.origin).toBe(simulator.url);
    expect(url.pathname).toBe(`/${contosoId}/oauth2/v2.0/authorize`);
    const { nonce, code_challenge, ...parameters } = Object.fromEntries(url.searchParams);
    expect(parameters).toEqual({
      client_id: appToVisit().clientId,
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: 'http://localhost/entra/callback',
      scope: [
        'https://graph.microsoft.com/Mail.ReadBasic',
        'https://graph.microsoft.com/Mail.Send',
        'openid',
      ].join(' '),
      state,
      code_challenge_method: 'S256',
    });
    for (const random of [nonce, code_challenge]) {
      expect(Buffer.from(random ?? '', 'base64url')).toHaveLength(32);
    }
  });

  it('and asks for offline_access where the platform needs it', async () => {
    const { caller } = await open();
    const selection = { ...appToVisit().selection, strategy: 'least' };
    const { url } = await startSignIn(caller, { selection });
    expect(url.searchParams.get('scope')).toMatch(/ openid offline_access$/);
  });

  it.each([
    ['127.0.0.1:7400', undefined, 'http://localhost:7400/entra/callback'],
    ['setup.example', 'https://setup.example', 'https://setup.example/entra/callback'],
  ])('and back to %s', async (host, publicUrl, expected) => {
    const app = await openApp(publicUrl === undefined ? {} : { publicUrl });
    const caller = await app.signIn();
    const answer = await caller.send('POST', `http://${host}${signInTestsPath}`, {
      body: appToVisit(),
    });
    const { authorizeUrl } = jsonOf(answer) as { authorizeUrl: string };
    expect(new URL(authorizeUrl).searchParams.get('redirect_uri')).toBe(expected);
  });

  it.each([
    [{ clientId: 'none' }, '/clientId'],
    [{ tenant: 'common' }, '/tenant'],
    [{ tenant: 'nowhere.example' }, '/tenant'],
    [{ selection: { ...appToVisit().selection, actions: ['made_up'] } }, '/selection'],
    [{ selection: { ...appToVisit().selection, actions: [] } }, '/selection'],
    [
      { selection: { ...appToVisit().selection, cloud: 'usgov-dod', strategy: 'no' } },
      '/selection/strategy',
    ],
  ])('but not with %j', async (change, pointer) => {
    const { caller } = await open();
    const answer = await caller.send('POST', signInTestsPath, {
      body: { ...appToVisit(), ...change },
    });
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors?.[0]?.pointer).toBe(pointer);
  });

  it('for operators alone, from this site alone, and not too often', async () => {
    const { caller, stranger, clock } = await open();
    const body = appToVisit();
    expect((await stranger().send('POST', signInTestsPath, { body })).status).toBe(401);
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await caller.send('POST', signInTestsPath, { body, headers })).status).toBe(403);
    for (let times = 0; times < 10; times += 1) await startSignIn(caller);
    const refused = await caller.send('POST', signInTestsPath, { body });
    expect(problemOf(refused)).toMatchObject({ code: 'rate-limited', retryAfter: 60 });
    clock.now += 60_000;
    await startSignIn(caller);
  });
});

describe('whoever comes back from the sign-in', () => {
  it('needs no session, and leaves the code for the one who waits', async () => {
    const { caller, stranger } = await open();
    const { id, state } = await startSignIn(caller);
    expect(await look(caller, id)).toEqual({ id, status: 'open' });
    const answer = await comeBack(stranger(), { code: 'the-code', state, session_state: 'x' });
    expect(answer.status).toBe(200);
    expect(headingOf(answer)).toBe('The sign-in has arrived');
    expect(await look(caller, id)).toEqual({ id, status: 'returned' });
  });

  it('sees a page without script, for no cache, index or frame', async () => {
    const { caller, stranger } = await open();
    const { state } = await startSignIn(caller);
    const { headers, text } = await comeBack(stranger(), { code: 'the-code', state });
    expect(text).not.toContain('<script');
    expect(text).not.toContain('the-code');
    expect(text).not.toContain(state);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('brings an error instead, which outweighs a code', async () => {
    const { caller, stranger } = await open();
    const { id, state } = await startSignIn(caller);
    const answer = await comeBack(stranger(), {
      error: 'access_denied',
      error_subcode: 'cancel',
      error_description:
        'AADSTS65004: User declined to consent to access the app. <script>alert(1)</script> Trace ID: 1',
      code: 'the-code',
      state,
    });
    expect(headingOf(answer)).toBe('Microsoft has not let the sign-in through');
    expect(answer.text).not.toContain('alert(1)');
    expect(await look(caller, id)).toMatchObject({
      status: 'failed',
      finding: { code: 'consent-declined', details: { codes: [65004] } },
    });
  });

  it('has declined when Microsoft says so without a number', async () => {
    const { caller, stranger } = await open();
    const { id, state } = await startSignIn(caller);
    await comeBack(stranger(), { error: 'access_denied', error_subcode: 'cancel', state });
    expect(await look(caller, id)).toMatchObject({ finding: { code: 'consent-declined' } });
  });

  it('is refused a second time, whatever comes then', async () => {
    const { caller, stranger } = await open();
    const { id, state } = await startSignIn(caller);
    await comeBack(stranger(), { code: 'the-code', state });
    for (const second of [{ code: 'another' }, { error: 'access_denied' }]) {
      const answer = await comeBack(stranger(), { ...second, state });
      expect(answer.status).toBe(400);
      expect(headingOf(answer)).toBe('This answer was taken already');
    }
    expect((await look(caller, id)).status).toBe('returned');
  });

  it('is refused after ten minutes', async () => {
    const { caller, stranger, clock } = await open();
    const { id, state } = await startSignIn(caller);
    clock.now += 10 * 60_000;
    const answer = await comeBack(stranger(), { code: 'the-code', state });
    expect(answer.status).toBe(400);
    expect(headingOf(answer)).toBe('This took too long');
    expect((await caller.send('GET', `${signInTestsPath}/${id}`)).status).toBe(404);
  });

  it.each([
    ['changed', (state: string) => `${state.slice(0, -1)}${state.endsWith('A') ? 'B' : 'A'}`],
    ['of the other kind', (state: string) => `c${state.slice(1)}`],
    ['invented', () => 'x'.repeat(2_000)],
  ])('is refused with a state that is %s', async (_, change) => {
    const { caller, stranger } = await open();
    const { id, state } = await startSignIn(caller);
    const answer = await comeBack(stranger(), { code: 'the-code', state: change(state) });
    expect(answer.status).toBe(400);
    expect(headingOf(answer)).toBe('This answer was not for us, or was changed on the way');
    expect((await look(caller, id)).status).toBe('open');
  });

  it('is refused without a state, or without an answer', async () => {
    const { caller, stranger } = await open();
    const { state } = await startSignIn(caller);
    expect(headingOf(await comeBack(stranger(), { code: 'the-code' }))).toBe(
      'This page is for coming back from Microsoft',
    );
    expect(headingOf(await comeBack(stranger(), { state }))).toBe('This answer says nothing');
  });

  it('leaves neither state nor code in the log', async () => {
    const { caller, stranger, log } = await open();
    const { state } = await startSignIn(caller);
    await comeBack(stranger(), { code: 'the-code', state });
    await comeBack(stranger(), { code: 'the-code', state });
    expect(log.join('\n')).toContain('somebody came back from Microsoft');
    expect(log.join('\n')).not.toContain('the-code');
    expect(log.join('\n')).not.toContain(state);
  });
});

it('a test sign-in is for the session alone that began it', async () => {
  const app = await open();
  const { id } = await startSignIn(app.caller);
  const other = await app.signIn();
  expect((await other.send('GET', `${signInTestsPath}/${id}`)).status).toBe(404);
  expect((await app.stranger().send('GET', `${signInTestsPath}/${id}`)).status).toBe(401);
});
