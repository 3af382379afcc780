import { createHash } from 'node:crypto';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppRegistration } from './directory.ts';
import { appWithOutlookRoles, appWithoutRoles, disabledApp } from './practice-apps.ts';
import { localCallback } from './practice-outlook.ts';
import { ada, ben } from './practice-users.ts';
import { formAsk, send } from './raw-client.ts';
import {
  appForManyTenants,
  appWithAssignment,
  appWithoutRedirect,
  appWithSpaRedirect,
} from './registration-apps.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId } from './tenant-ids.ts';

const clock = { now: Date.parse('2026-08-13T21:24:29Z') };
const callback = 'http://localhost:7400/entra/callback';
const verifier = 'a-verifier-of-forty-three-characters-or-more-0';
const challenge = createHash('sha256').update(verifier).digest('base64url');

let simulator: EntraSimulator;

beforeEach(async () => {
  clock.now = Date.parse('2026-08-13T21:24:29Z');
  simulator = await startEntraSimulator({ now: () => new Date(clock.now) });
});

afterEach(() => simulator.close());

type Changed = Readonly<Record<string, string>>;

function authorizeUrl(app: AppRegistration, changed: Changed = {}, tenant = contosoId) {
  const query = new URLSearchParams({
    client_id: app.clientId,
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid profile offline_access Mail.Read',
    state: 'a state',
    nonce: 'a-nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changed,
  });
  return `${simulator.url}/${tenant}/oauth2/v2.0/authorize?${query}`;
}

/** What a browser does with a form of a page: it posts to the page's own address. */
function press(url: string, fields: Changed) {
  return send(url, formAsk(fields, { Origin: simulator.url }));
}

function locationOf({ headers, status }: Awaited<ReturnType<typeof send>>) {
  expect(status).toBe(302);
  return new URL(headers.location ?? '');
}

async function codeFor(app: AppRegistration, changed: Changed = {}) {
  const back = locationOf(await press(authorizeUrl(app, changed), { user: ada.objectId }));
  return back.searchParams.get('code') ?? '';
}

async function redeem(app: AppRegistration, changed: Changed, tenant = contosoId) {
  const { status, text } = await send(
    `${simulator.url}/${tenant}/oauth2/v2.0/token`,
    formAsk({
      grant_type: 'authorization_code',
      client_id: app.clientId,
      client_secret: app.clientSecrets[0]?.value ?? '',
      redirect_uri: callback,
      code_verifier: verifier,
      ...changed,
    }),
  );
  return { status, body: JSON.parse(text) };
}

function expectStopped({ status, headers, text }: Awaited<ReturnType<typeof send>>, code: number) {
  expect(status).toBe(200);
  expect(headers).not.toHaveProperty('location');
  expect(text).toContain('Practice sign-in has stopped');
  expect(text).toContain(`AADSTS${code}: `);
}

describe('the sign-in page', () => {
  it("lists the tenant's people and one stranger, in words of its own", async () => {
    const { status, headers, text } = await send(authorizeUrl(appWithOutlookRoles));
    expect(status).toBe(200);
    expect(text).toContain('<h1>Practice sign-in</h1>');
    expect(text).not.toContain('Microsoft');
    for (const name of ['Ada Admin', 'Ben Berger', 'Faye Fischer']) expect(text).toContain(name);
    expect(text).not.toContain('Finn Farrow');
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('can do without the isolation that Entra is going to enforce', async () => {
    const open = await startEntraSimulator({ isolated: false });
    const url = authorizeUrl(appWithOutlookRoles).replace(simulator.url, open.url);
    expect((await send(url)).headers).not.toHaveProperty('cross-origin-opener-policy');
    await open.close();
  });

  it('begins with the account that is hinted at', async () => {
    const { text } = await send(
      authorizeUrl(appWithOutlookRoles, { login_hint: 'Ben@contoso.example' }),
    );
    expect(text.indexOf('Ben Berger')).toBeLessThan(text.indexOf('Ada Admin'));
  });

  it.each([
    ['of a tenant that nobody has', appWithoutRoles, {}, 'nowhere.example', 90002],
    ['of an app of another tenant', appWithoutRoles, {}, 'fabrikam.example', 700016],
    ['of a disabled app', disabledApp, {}, contosoId, 7000112],
    ['of a single-tenant app for everybody', appWithoutRoles, {}, 'common', 50194],
    [
      'for an address with a slash',
      appWithoutRoles,
      { redirect_uri: `${callback}/` },
      contosoId,
      50011,
    ],
    ['for an app without addresses', appWithoutRedirect, {}, contosoId, 500113],
  ] as const)('does not open, and leads nowhere: %s', async (...[, app, changed, tenant, code]) => {
    expectStopped(await send(authorizeUrl(app, changed, tenant)), code);
  });

  it('stops for somebody of another tenant', async () => {
    const faye = simulator.directory.users.find(({ displayName }) =>
      displayName.startsWith('Faye'),
    );
    const url = authorizeUrl(appWithOutlookRoles);
    expectStopped(await press(url, { user: faye?.objectId ?? '' }), 50020);
  });

  it('takes a port to be of no matter at localhost alone', async () => {
    expect(localCallback).toBe('http://localhost/entra/callback');
    const elsewhere = authorizeUrl(appWithoutRoles, {
      redirect_uri: 'https://api.stackone.com:444/connect/oauth2/microsoftoutlook/callback',
    });
    expectStopped(await send(elsewhere), 50011);
  });
});

describe('what is wrong with a request is told at its address', () => {
  it.each([
    [{ response_type: 'id_token' }, 'unsupported_response_type', 700054],
    [{ scope: '' }, 'invalid_request', 900144],
    [{ scope: 'Mail.Invented' }, 'invalid_scope', 70011],
    [{ prompt: 'none' }, 'login_required', 50058],
    [{ code_challenge_method: 'plain' }, 'invalid_request', 9002313],
  ])('%j is %s', async (changed: Changed, error, code) => {
    const back = locationOf(await send(authorizeUrl(appWithoutRoles, changed)));
    expect(back.origin + back.pathname).toBe(callback);
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      error,
      error_description: expect.stringContaining(`AADSTS${code}: `),
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      state: 'a state',
    });
  });

  it('and in the fragment, when that was asked for', async () => {
    const changed = { prompt: 'none', response_mode: 'fragment' };
    const back = locationOf(await send(authorizeUrl(appWithoutRoles, changed)));
    expect(back.hash).toContain('error=login_required');
    expect(back.search).toBe('');
  });

  it('as any refusal that is asked for', async () => {
    simulator.failNext({ kind: 'aadsts', code: 90094 }, 'authorize');
    const back = locationOf(await send(authorizeUrl(appWithoutRoles)));
    expect(back.searchParams.get('error')).toBe('access_denied');
  });
});

describe('consent', () => {
  it('is not asked for where it was given, by everybody', async () => {
    const back = locationOf(await press(authorizeUrl(appWithOutlookRoles), { user: ben.objectId }));
    expect(back.searchParams.get('code')).toBeTruthy();
    expect(back.searchParams.get('state')).toBe('a state');
  });

  it('is asked for, declined, and told as such', async () => {
    const url = authorizeUrl(appWithoutRoles);
    const page = await press(url, { user: ben.objectId });
    expect(page.text).toContain('<h1>Practice consent</h1>');
    expect(page.text).toContain('<code>Mail.Read</code>');
    const back = locationOf(await press(url, { user: ben.objectId, decision: 'cancel' }));
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      error: 'access_denied',
      error_subcode: 'cancel',
      error_description: expect.stringContaining('AADSTS65004: '),
    });
  });

  it('is recorded for the user, who is not asked again', async () => {
    const url = authorizeUrl(appWithoutRoles);
    locationOf(await press(url, { user: ben.objectId, decision: 'accept' }));
    expect(locationOf(await press(url, { user: ben.objectId })).search).toContain('code=');
    expect((await press(url, { user: ada.objectId })).text).toContain('Practice consent');
  });

  it('of an administrator can be for everybody', async () => {
    const url = authorizeUrl(appWithoutRoles);
    await press(url, { user: ada.objectId, decision: 'accept', forAll: 'on' });
    expect(locationOf(await press(url, { user: ben.objectId })).search).toContain('code=');
  });

  it('that only administrators give needs one', async () => {
    const url = authorizeUrl(appWithoutRoles, { scope: 'openid User.Read.All' });
    expect((await press(url, { user: ben.objectId })).text).toContain('Need admin approval');
    expect((await press(url, { user: ben.objectId, decision: 'accept' })).text).toContain(
      'Need admin approval',
    );
    const back = locationOf(await press(url, { user: ben.objectId, decision: 'cancel' }));
    expect(back.searchParams.get('error_description')).toContain('AADSTS90094');
    expect((await press(url, { user: ada.objectId })).text).toContain('Practice consent');
  });

  it('is of no use to somebody who is not assigned', async () => {
    const url = authorizeUrl(appWithAssignment);
    const back = locationOf(await press(url, { user: ben.objectId }));
    expect(back.searchParams.get('error_description')).toContain('AADSTS50105');
    expect(locationOf(await press(url, { user: ada.objectId })).search).toContain('code=');
  });

  it('brings a multi-tenant app into a tenant', async () => {
    const url = authorizeUrl(appForManyTenants, {}, 'fabrikam.example');
    const faye = simulator.directory.users.find(({ displayName }) =>
      displayName.startsWith('Faye'),
    );
    locationOf(await press(url, { user: faye?.objectId ?? '', decision: 'accept' }));
    const app = simulator.directory.appRegistrations.find(
      ({ clientId }) => clientId === appForManyTenants.clientId,
    );
    expect(app?.servicePrincipals).toHaveLength(2);
  });
});

describe('a code', () => {
  it('is worth the documented answer, once', async () => {
    const code = await codeFor(appWithOutlookRoles);
    const { status, body } = await redeem(appWithOutlookRoles, { code });
    expect(status).toBe(200);
    expect(body).toStrictEqual({
      token_type: 'Bearer',
      scope: `openid profile ${['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite', 'Mail.Send', 'MailboxSettings.Read', 'MailboxSettings.ReadWrite'].map((name) => `https://graph.microsoft.com/${name}`).join(' ')}`,
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      id_token: expect.any(String),
    });
    expect(decodeJwt(body.access_token)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      appid: appWithOutlookRoles.clientId,
      idtyp: 'user',
      oid: ada.objectId,
      upn: 'ada@contoso.example',
      name: 'Ada Admin',
      scp: expect.stringContaining('Mail.Send'),
      tid: contosoId,
    });
    const keys = await send(`${simulator.url}/${contosoId}/discovery/v2.0/keys`);
    const { payload } = await jwtVerify(body.id_token, createLocalJWKSet(JSON.parse(keys.text)), {
      currentDate: new Date(clock.now),
      audience: appWithOutlookRoles.clientId,
      issuer: `https://login.microsoftonline.com/${contosoId}/v2.0`,
    });
    expect(payload).toMatchObject({
      nonce: 'a-nonce',
      tid: contosoId,
      oid: ada.objectId,
      preferred_username: 'ada@contoso.example',
    });
    const again = await redeem(appWithOutlookRoles, { code });
    expect(again.body).toMatchObject({ error: 'invalid_grant', error_codes: [54005] });
  });

  it('brings neither refresh token nor ID token unasked', async () => {
    const code = await codeFor(appWithOutlookRoles, { scope: 'Mail.Read' });
    const { body } = await redeem(appWithOutlookRoles, { code });
    expect(body).not.toHaveProperty('refresh_token');
    expect(body).not.toHaveProperty('id_token');
  });

  it('ends after ten minutes', async () => {
    const code = await codeFor(appWithOutlookRoles);
    clock.now += 600_000;
    const { body } = await redeem(appWithOutlookRoles, { code });
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [70008] });
  });

  it.each([
    ['without its verifier', { code_verifier: '' }, 501481],
    ['with another verifier', { code_verifier: `${verifier}1` }, 501481],
    ['from another address', { redirect_uri: 'http://localhost:7401/entra/callback' }, 50011],
    ['with a wrong secret', { client_secret: 'wrong' }, 7000215],
    ['without a secret', { client_secret: '' }, 7000218],
    ['of the imagination', { code: 'invented', client_secret: 'wrong' }, 9002313],
    ['that is missing', { code: '' }, 900144],
  ])('%s is worth nothing', async (_, changed: Changed, number) => {
    const code = await codeFor(appWithOutlookRoles);
    const { body } = await redeem(appWithOutlookRoles, { code, ...changed });
    expect(body.error_codes).toStrictEqual([number]);
  });

  it('is worth nothing to another app or in another tenant', async () => {
    const code = await codeFor(appForManyTenants);
    const other = await redeem(appWithOutlookRoles, { code });
    expect(other.body.error_codes).toStrictEqual([7000110]);
    const app = simulator.directory.appRegistrations.find(
      ({ clientId }) => clientId === appForManyTenants.clientId,
    );
    const [own] = app?.servicePrincipals ?? [];
    const fabrikam = simulator.directory.tenants.find(
      ({ displayName }) => displayName === 'Fabrikam',
    );
    if (own && fabrikam) app?.servicePrincipals.push({ ...own, tenantId: fabrikam.id });
    const elsewhere = await redeem(appForManyTenants, { code }, 'fabrikam.example');
    expect(elsewhere.body.error_codes).toStrictEqual([700005]);
  });

  it('of a page in a browser is not for servers', async () => {
    const changed = {
      redirect_uri: 'https://api.stackone.com/connect/oauth2/microsoftoutlook/callback',
    };
    const code = await codeFor(appWithSpaRedirect, changed);
    const { body } = await redeem(appWithSpaRedirect, { code, ...changed });
    expect(body.error_codes).toStrictEqual([700025]);
  });
});

describe('a refresh token', () => {
  it('is worth new tokens, with what is consented to by then', async () => {
    const code = await codeFor(appWithOutlookRoles);
    const { body } = await redeem(appWithOutlookRoles, { code });
    const asked = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    const again = await redeem(appWithOutlookRoles, asked);
    expect(again.status).toBe(200);
    expect(again.body.refresh_token).not.toBe(body.refresh_token);
    const app = simulator.directory.appRegistrations.find(
      ({ clientId }) => clientId === appWithOutlookRoles.clientId,
    );
    for (const principal of app?.servicePrincipals ?? []) principal.delegatedGrants = [];
    const refused = await redeem(appWithOutlookRoles, asked);
    expect(refused.body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
  });

  it('that was made up is worth nothing', async () => {
    const asked = { grant_type: 'refresh_token', refresh_token: 'invented' };
    const { body } = await redeem(appWithOutlookRoles, asked);
    expect(body.error_codes).toStrictEqual([9002313]);
  });
});
