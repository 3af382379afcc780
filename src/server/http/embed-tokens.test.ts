import { describe, expect, it } from 'vitest';
import { longestEmbedMs, shortestEmbedMs } from '#contract/embed-tokens.ts';
import { setupHeader } from '#contract/setup-header.ts';
import { Setup, SetupLinkList } from '#contract/setup-links.ts';
import { tokenHash } from '../access/token.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { embedInput, minuteMs, openEmbeds, portal, tokensPath } from './testing/embed-requests.ts';
import { profileIn, profilesPath } from './testing/profile-requests.ts';
import { checkRequest, profileInput } from './testing/requests.ts';

const setupPath = '/api/v1/setup';

describe('making an embed token', () => {
  it('answers with it this once, and keeps no more of it than a hash', async () => {
    const { clock, db, make } = await openEmbeds();
    const { token, setupId, expiresAt } = await make();
    expect(token).toMatch(/^[0-9a-f-]{36}\.[\w-]{43}$/);
    expect(expiresAt).toBe(clock.now + 30 * minuteMs);
    const [id, secret = ''] = token.split('.');
    expect(id).toBe(setupId);
    const rows = JSON.stringify(await db.selectFrom('setup_links').selectAll().execute());
    expect([rows.includes(secret), rows.includes(tokenHash(secret))]).toEqual([false, true]);
  });

  it.each([
    ['no origin', '/origins', { origins: [] }],
    ['an origin with a path', '/origins/0', { origins: ['https://portal.example/x'] }],
    ['an origin without https', '/origins/0', { origins: ['http://portal.example'] }],
    ['what is no origin', '/origins/0', { origins: ['*'] }],
    ['a wildcard', '/origins/0', { origins: ['https://*.example'] }],
    ['more of a policy', '/origins/0', { origins: ['https://a;script-src'] }],
    ['a second one that is none', '/origins/1', { origins: [portal, 'portal.example'] }],
    ['a life too short', '/lifetimeMs', { lifetimeMs: shortestEmbedMs - 1 }],
    ['a life too long', '/lifetimeMs', { lifetimeMs: longestEmbedMs + 1 }],
    ['a locale that is none', '/locale', { locale: 'x; drop' }],
    ['a colour that is none', '/theme/brandColor', { theme: { brandColor: 'red' } }],
  ])('is refused with %s', async (_, pointer, change) => {
    const { db, operator } = await openEmbeds();
    const answer = await operator.send('POST', tokensPath, { body: embedInput(change) });
    expect(problemOf(answer)).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
    expect(await db.selectFrom('setup_links').select('id').execute()).toEqual([]);
  });

  it('is for origins that are allowed at all, where that is said', async () => {
    const { operator } = await openEmbeds({ embedOrigins: ['https://other.example'] });
    const refused = problemOf(await operator.send('POST', tokensPath, { body: embedInput() }));
    expect(refused.errors).toEqual([{ pointer: '/origins/0', code: 'origin-not-allowed' }]);
    const body = embedInput({ origins: ['https://other.example'] });
    expect((await operator.send('POST', tokensPath, { body })).status).toBe(201);
  });

  it('puts nothing into the list of setup links', async () => {
    const { make, operator } = await openEmbeds();
    await make();
    const list = SetupLinkList.parse(jsonOf(await operator.send('GET', '/api/v1/setup-links')));
    expect(list.links).toEqual([]);
  });
});

describe('an embed token', () => {
  it('opens its setup for the page that it is for, as often as that is loaded', async () => {
    const { enter, make } = await openEmbeds();
    const { token, setupId } = await make({ name: 'Contoso mail' });
    for (const frame of [await enter(token), await enter(token)]) {
      const setup = Setup.parse(jsonOf(await frame.send('GET', setupPath)));
      expect(setup).toMatchObject({ id: setupId, name: 'Contoso mail', choice: 'fixed' });
    }
  });

  it('is useless in a page of another origin', async () => {
    const { exchange, make } = await openEmbeds();
    const { token } = await make();
    for (const origin of [
      'https://evil.example',
      'null',
      `${portal}:8443`,
      'http://portal.example',
    ]) {
      expect(problemOf(await exchange(token, { origin })).code).toBe('embed-origin-refused');
    }
  });

  it('is useless once its time is over, when it is wrong, and as a setup link', async () => {
    const { clock, exchange, make, stranger } = await openEmbeds();
    const { token } = await make();
    const [id = '', secret = ''] = token.split('.');
    const other = await make();
    for (const wrong of [`${id}.${other.token.split('.')[1]}`, secret, id, `${token}x`, 'x']) {
      expect(problemOf(await exchange(wrong)).code).toBe('embed-token-unusable');
    }
    expect((await stranger().send('GET', `/setup/${secret}`)).status).toBe(410);
    clock.now += 30 * minuteMs;
    expect(problemOf(await exchange(token)).code).toBe('embed-token-unusable');
  });

  it('is not asked for without end', async () => {
    const { clock, exchange } = await openEmbeds();
    for (let times = 0; times < 60; times += 1) {
      expect((await exchange('wrong')).status).toBe(401);
    }
    expect(problemOf(await exchange('wrong')).code).toBe('rate-limited');
    clock.now += minuteMs;
    expect((await exchange('wrong')).status).toBe(401);
  });
});

describe('the session of a frame', () => {
  it('tests and saves its setup, and that ends it', async () => {
    const { enter, exchange, make } = await openEmbeds();
    const { token } = await make();
    const frame = await enter(token);
    const run = jsonOf(await frame.send('POST', '/api/v1/checks', { body: checkRequest() }));
    const { id } = run as { id: string };
    const saved = await frame.send('POST', profilesPath, {
      body: profileInput({ checkRunId: id }),
    });
    expect(profileIn(saved).status).toBe('connected');
    expect(problemOf(await exchange(token)).code).toBe('embed-token-unusable');
    const other = await frame.send('GET', `${profilesPath}/${profileIn(saved).id}`);
    expect(other.status).toBe(401);
  });

  it('needs its token with each request, and is no cookie', async () => {
    const { answers, make, enter, stranger } = await openEmbeds();
    const { token } = await make();
    const frame = await enter(token);
    const headers = { [setupHeader]: frame.setupId };
    expect((await stranger().send('GET', setupPath, { headers })).status).toBe(401);
    const bearer = { ...headers, authorization: `Bearer ${token.split('.')[1]}` };
    expect((await stranger().send('GET', setupPath, { headers: bearer })).status).toBe(401);
    expect(answers.filter((answer) => answer.includes('scopewright-setup-'))).toEqual([]);
  });

  it('goes on with another token for the same thing, and loses nothing', async () => {
    const { clock, enter, make } = await openEmbeds();
    const frame = await enter((await make()).token);
    const run = jsonOf(await frame.send('POST', '/api/v1/checks', { body: checkRequest() }));
    clock.now += 29 * minuteMs;
    const next = await enter((await make()).token, { from: frame });
    expect(next.setupId).not.toBe(frame.setupId);
    expect((await frame.send('GET', setupPath)).status).toBe(401);
    clock.now += 10 * minuteMs;
    const { id } = run as { id: string };
    const saved = await next.send('POST', profilesPath, { body: profileInput({ checkRunId: id }) });
    expect(profileIn(saved).status).toBe('connected');
  });

  it('takes nothing along to what is another thing', async () => {
    const { enter, make, signIn } = await openEmbeds();
    const frame = await enter((await make()).token);
    const run = jsonOf(await frame.send('POST', '/api/v1/checks', { body: checkRequest() }));
    const other = await signIn('admin');
    const made = jsonOf(await other.send('POST', tokensPath, { body: embedInput() }));
    const next = await enter((made as { token: string }).token, { from: frame });
    const { id } = run as { id: string };
    const saved = await next.send('POST', profilesPath, { body: profileInput({ checkRunId: id }) });
    expect(problemOf(saved).code).toBe('check-run-unusable');
    expect((await frame.send('GET', setupPath)).status).toBe(200);
  });
});
