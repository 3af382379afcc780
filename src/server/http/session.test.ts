import { describe, expect, it } from 'vitest';
import { jsonOf, problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';

const path = '/api/v1/session';

const terminal = { id: 'terminal', name: 'Operator', role: 'admin' };

describe('signing in', () => {
  it('spends the link, opens a session, and asks for the next link', async () => {
    const { services, stranger, spentLinks } = await openApp();
    const { token } = await services.signInLinks.issue();
    const caller = stranger();
    expect(jsonOf(await caller.send('GET', path))).toEqual({ operator: null });
    const answer = await caller.send('POST', path, { body: { token } });
    expect([answer.status, jsonOf(answer)]).toEqual([200, { operator: terminal }]);
    expect(jsonOf(await caller.send('GET', path))).toEqual({ operator: terminal });
    expect(spentLinks()).toBe(1);
  });

  it('works once for each link, also when two try at once', async () => {
    const { services, stranger, spentLinks } = await openApp();
    const { token } = await services.signInLinks.issue();
    const callers = [stranger(), stranger()];
    const answers = await Promise.all(
      callers.map((caller) => caller.send('POST', path, { body: { token } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const [refused] = answers.filter(({ status }) => status === 401);
    expect(refused && problemOf(refused).code).toBe('sign-in-link-unusable');
    expect(callers.map(({ cookies }) => cookies.size).sort()).toEqual([0, 1]);
    expect(spentLinks()).toBe(1);
  });

  it('does not work with a link that has expired', async () => {
    const { services, stranger, clock } = await openApp();
    const { token, expiresAt } = await services.signInLinks.issue();
    clock.now = expiresAt;
    const answer = await stranger().send('POST', path, { body: { token } });
    expect(problemOf(answer)).toMatchObject({ code: 'sign-in-link-unusable', status: 401 });
  });

  it.each([
    [{ token: 'made-up' }, 'sign-in-link-unusable', undefined],
    [{ token: '' }, 'invalid-request', [{ pointer: '/token', code: 'too_small' }]],
    [{ token: 'x'.repeat(201) }, 'invalid-request', [{ pointer: '/token', code: 'too_big' }]],
    [{ token: 1 }, 'invalid-request', [{ pointer: '/token', code: 'invalid_type' }]],
    [{}, 'invalid-request', [{ pointer: '/token', code: 'invalid_type' }]],
    [{ token: 'x', more: 1 }, 'invalid-request', [{ pointer: '', code: 'unrecognized_keys' }]],
    [[], 'invalid-request', [{ pointer: '', code: 'invalid_type' }]],
  ])('does not work with %j', async (body, code, errors) => {
    const { stranger, spentLinks } = await openApp();
    const caller = stranger();
    const problem = problemOf(await caller.send('POST', path, { body }));
    expect([problem.code, problem.errors]).toEqual([code, errors]);
    expect([caller.cookies.size, spentLinks()]).toEqual([0, 0]);
  });
});

describe('the session cookie', () => {
  const setCookie = async (publicUrl?: string) => {
    const app = await openApp(publicUrl === undefined ? {} : { publicUrl });
    const { token } = await app.services.signInLinks.issue();
    const answer = await app.stranger().send('POST', path, { body: { token } });
    return answer.headers.getSetCookie().map((line) => line.replace(/=[\w-]{43};/, '=TOKEN;'));
  };

  it('is for this host and out of the reach of scripts', async () => {
    expect(await setCookie()).toEqual([
      'scopewright-session=TOKEN; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax',
    ]);
    expect(await setCookie('http://localhost:7400')).toEqual(await setCookie());
  });

  it('is also bound to TLS and the host where people come over https', async () => {
    expect(await setCookie('https://scopes.example')).toEqual([
      '__Host-scopewright-session=TOKEN; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('opens nothing over https under the name without the prefix', async () => {
    const { signIn, stranger } = await openApp({ publicUrl: 'https://scopes.example' });
    const [token = ''] = (await signIn()).cookies.values();
    const named = async (name: string) =>
      jsonOf(await stranger().send('GET', path, { headers: { cookie: `${name}=${token}` } }));
    expect(await named('scopewright-session')).toEqual({ operator: null });
    expect(await named('__Host-scopewright-session')).toEqual({ operator: terminal });
  });

  it.each(['', 'x', '%E0%A4%A', '"; drop table operator_sessions; --'])(
    'with %j in it is nobody’s',
    async (value) => {
      const { stranger } = await openApp();
      const headers = { cookie: `scopewright-session=${value}` };
      expect(jsonOf(await stranger().send('GET', path, { headers }))).toEqual({ operator: null });
    },
  );
});

describe('signing out', () => {
  it('ends the session on the server, not in the browser alone', async () => {
    const { signIn, stranger } = await openApp();
    const caller = await signIn();
    const cookie = [...caller.cookies].map((pair) => pair.join('=')).join();
    const answer = await caller.send('DELETE', path);
    expect([answer.status, answer.text, caller.cookies.size]).toEqual([204, '', 0]);
    const again = await stranger().send('GET', path, { headers: { cookie } });
    expect(jsonOf(again)).toEqual({ operator: null });
    const profiles = await stranger().send('GET', '/api/v1/profiles', { headers: { cookie } });
    expect(problemOf(profiles).code).toBe('not-signed-in');
  });

  it('leaves other sessions alone', async () => {
    const { signIn } = await openApp();
    const [one, other] = [await signIn(), await signIn()];
    await one.send('DELETE', path);
    expect(jsonOf(await other.send('GET', path))).toEqual({ operator: terminal });
  });

  it('is no error without a session', async () => {
    const { stranger } = await openApp();
    expect((await stranger().send('DELETE', path)).status).toBe(204);
  });

  it('takes the cookie away under its name over https too', async () => {
    const { signIn } = await openApp({ publicUrl: 'https://scopes.example' });
    const answer = await (await signIn()).send('DELETE', path);
    expect(answer.headers.getSetCookie()).toEqual([
      '__Host-scopewright-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });
});
