import { createHash } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { User } from './directory.ts';
import { ada, ben, olga, rita } from './practice-users.ts';
import { formAsk, send } from './raw-client.ts';
import { signInApp } from './sign-in-app.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId } from './tenant-ids.ts';

const origin = 'http://localhost:7400';
const redirectUri = `${origin}/sign-in`;
const verifier = 'a-verifier-of-forty-three-characters-or-more-0';

let simulator: EntraSimulator;

beforeEach(async () => {
  simulator = await startEntraSimulator();
});

afterEach(() => simulator.close());

const at = (path: string) => `${simulator.url}/${contosoId}/${path}`;

/** As MSAL asks, for the fragment and with a challenge. */
async function codeFor({ objectId }: User): Promise<string> {
  const query = new URLSearchParams({
    client_id: signInApp.clientId,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: redirectUri,
    scope: 'openid profile offline_access',
    state: 'a state',
    nonce: 'a-nonce',
    prompt: 'select_account',
    client_info: '1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const { headers } = await send(at(`oauth2/v2.0/authorize?${query}`), formAsk({ user: objectId }));
  const { origin: led, hash } = new URL(headers.location ?? '');
  expect(led).toBe(origin);
  return new URLSearchParams(hash.slice(1)).get('code') ?? '';
}

function redeem(code: string) {
  const fields = {
    grant_type: 'authorization_code',
    client_id: signInApp.clientId,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
    client_info: '1',
  };
  return send(at('oauth2/v2.0/token'), formAsk(fields, { Origin: origin }));
}

async function idTokenOf(user: User): Promise<string> {
  return JSON.parse((await redeem(await codeFor(user))).text).id_token;
}

async function publishedKeys() {
  return JSON.parse((await send(at('discovery/v2.0/keys'))).text);
}

describe('signing in to Scopewright itself', () => {
  it.each([
    [ada, ['Scopewright.Admin']],
    [olga, ['Scopewright.Operator']],
    [rita, ['Scopewright.Reader']],
    [ben, undefined],
  ])('shows the role of $displayName', async (user, roles) => {
    const keys = createLocalJWKSet(await publishedKeys());
    const { payload } = await jwtVerify(await idTokenOf(user), keys, {
      audience: signInApp.clientId,
      issuer: `https://login.microsoftonline.com/${contosoId}/v2.0`,
    });
    const { userPrincipalName, displayName, objectId } = user;
    expect(payload).toMatchObject({
      oid: objectId,
      name: displayName,
      preferred_username: userPrincipalName,
      nonce: 'a-nonce',
      tid: contosoId,
      uti: expect.any(String),
      ver: '2.0',
    });
    expect(payload['roles']).toEqual(roles);
  });

  it('answers a page of another site, which may read also a refusal', async () => {
    const preflight = await send(at('oauth2/v2.0/token'), { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([
      204,
      '*',
    ]);
    const given = await redeem(await codeFor(ada));
    const refused = await redeem('made-up');
    for (const { headers } of [given, refused]) {
      expect(headers['access-control-allow-origin']).toBe('*');
    }
    expect([given.status, refused.status]).toEqual([200, 400]);
  });

  it('tells a library whom it has signed in', async () => {
    const { text } = await redeem(await codeFor(ada));
    const info = Buffer.from(JSON.parse(text).client_info, 'base64url').toString('utf8');
    expect(JSON.parse(info)).toEqual({ uid: ada.objectId, utid: contosoId });
  });
});

describe('a rotation of the keys', () => {
  it('signs with a new one, and leaves the former one published', async () => {
    const before = decodeProtectedHeader(await idTokenOf(ada)).kid;
    await simulator.rotateKeys();
    const token = await idTokenOf(ada);
    const after = decodeProtectedHeader(token).kid;
    expect(after).not.toBe(before);
    const keys = await publishedKeys();
    expect(keys.keys.map(({ kid }: { kid: string }) => kid)).toEqual([before, after]);
    await jwtVerify(token, createLocalJWKSet(keys));
  });
});
