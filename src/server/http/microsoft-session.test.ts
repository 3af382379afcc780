import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Fault } from '#entra-simulator/faults.ts';
import { ada, ben, olga, rita } from '#entra-simulator/practice-users.ts';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import { contosoId, fabrikamId } from '#entra-simulator/tenant-ids.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import { type AppOptions, type OpenApp, openApp } from './testing/open-app.ts';
import { idTokenFor } from './testing/operator-tokens.ts';

const path = '/api/v1/session/microsoft';
const minute = 60;
const day = 24 * 60 * 60 * 1_000;

const ids = { clientId: signInApp.clientId, tenantId: contosoId };

const open = (options: AppOptions = {}) => openApp({ microsoftSignIn: ids, ...options });

/** Claims to replace; those that are undefined are left out. */
type Change = Readonly<Record<string, unknown>>;

/** What Entra puts into an ID token for Ada, dated back as it dates them. */
function claimsFor({ clock }: Pick<OpenApp, 'clock'>, change: Change = {}): JWTPayload {
  const issuedAt = Math.floor(clock.now / 1_000) - 5 * minute;
  const claims = {
    aud: ids.clientId,
    iss: `https://login.microsoftonline.com/${contosoId}/v2.0`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + 65 * minute,
    name: ada.displayName,
    nonce: 'a-nonce',
    oid: ada.objectId,
    preferred_username: ada.userPrincipalName,
    roles: ['Scopewright.Admin'],
    sub: 'pairwise',
    tid: contosoId,
    uti: 'unique',
    ver: '2.0',
    ...change,
  };
  return JSON.parse(JSON.stringify(claims));
}

async function signInWith(app: OpenApp, idToken: unknown, caller = app.stranger()) {
  const answer = await caller.send('POST', path, { body: { idToken } });
  return { caller, answer };
}

/** With a token that is Entra's own but for the changed claims. */
async function signInClaiming(app: OpenApp, change: Change, caller = app.stranger()) {
  return signInWith(app, await app.simulator.sign(claimsFor(app, change)), caller);
}

async function faultOf({ answer }: Awaited<ReturnType<typeof signInWith>>) {
  const { code, status, detail } = problemOf(answer);
  expect([code, status]).toEqual(['identity-unusable', 401]);
  return detail;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an operator signs in with Microsoft', () => {
  it.each([
    [ada, 'admin'],
    [olga, 'operator'],
    [rita, 'reader'],
  ] as const)(
    'as the person and in the role that Entra names: $displayName',
    async (user, role) => {
      const app = await open();
      app.clock.now = Date.now();
      const { caller, answer } = await signInWith(app, await idTokenFor(app.simulator, user));
      const operator = { id: user.objectId, name: user.displayName, role };
      expect([answer.status, jsonOf(answer)]).toEqual([200, { operator }]);
      expect(jsonOf(await caller.send('GET', '/api/v1/session'))).toEqual({ operator });
      expect(answer.headers.getSetCookie()[0]).toMatch(
        /; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
      );
    },
  );

  it('and nobody does without a role', async () => {
    const app = await open();
    app.clock.now = Date.now();
    const { caller, answer } = await signInWith(app, await idTokenFor(app.simulator, ben));
    expect(problemOf(answer)).toMatchObject({ code: 'no-role', status: 403 });
    expect(caller.cookies.size).toBe(0);
  });

  it.each([
    [['Scopewright.Reader', 'Scopewright.Admin', 'Scopewright.Operator'], 'admin'],
    [['Scopewright.Reader', 'Other.Admin', 'Scopewright.Operator'], 'operator'],
  ])('with the highest of the roles %j', async (roles, role) => {
    const { answer } = await signInClaiming(await open(), { roles });
    expect(jsonOf(answer)).toMatchObject({ operator: { role } });
  });

  it.each([[], ['scopewright.admin'], ['Admin'], undefined].map((roles) => [roles]))(
    'and %j are no roles',
    async (roles) => {
      const { answer } = await signInClaiming(await open(), { roles });
      expect(problemOf(answer).code).toBe('no-role');
    },
  );

  it.each([
    [{ name: undefined }, ada.userPrincipalName],
    [{ name: '', preferred_username: undefined }, ada.objectId],
    [{ name: 'x'.repeat(300) }, 'x'.repeat(200)],
  ])('by the best name that the token has: %j', async (change, name) => {
    const { answer } = await signInClaiming(await open(), change);
    expect(jsonOf(answer)).toMatchObject({ operator: { name } });
  });

  it('as a guest too, who is somebody of this tenant by then and has a role like all others', async () => {
    const app = await open();
    const guest = {
      idp: `https://sts.windows.net/${fabrikamId}/`,
      preferred_username: 'gina@fabrikam.example',
      oid: olga.objectId,
    };
    const { answer } = await signInClaiming(app, { ...guest, roles: ['Scopewright.Reader'] });
    expect(jsonOf(answer)).toMatchObject({ operator: { id: olga.objectId, role: 'reader' } });
    const stranger = await signInClaiming(app, { ...guest, uti: '2', roles: undefined });
    expect(problemOf(stranger.answer).code).toBe('no-role');
  });

  it('not where that is not set up', async () => {
    const app = await openApp();
    const { answer } = await signInClaiming(app, {});
    expect(problemOf(answer).code).toBe('not-found');
  });

  it('also when somebody at the same address has forged more tokens than are heard out', async () => {
    const app = await open();
    const genuine = await app.simulator.sign(claimsFor(app));
    const [header, , signature] = genuine.split('.');
    const forge = (uti: string) =>
      [header, part(claimsFor(app, { oid: ben.objectId, uti })), signature].join('.');
    const codes = new Set<string>();
    for (let tries = 0; tries < 61; tries += 1) {
      codes.add(problemOf((await signInWith(app, forge(String(tries)))).answer).code);
    }
    expect([...codes]).toEqual(['identity-unusable', 'rate-limited']);
    expect((await signInWith(app, genuine)).answer.status).toBe(200);
  });

  it('is told apart from what has no form of a token, which is not counted', async () => {
    const app = await open();
    for (let tries = 0; tries < 61; tries += 1) await signInWith(app, 'forged');
    expect(await faultOf(await signInWith(app, 'forged'))).toBe('malformed');
    const rows = await app.db.selectFrom('rate_limits').select('key').execute();
    expect(rows.filter(({ key }) => key.startsWith('microsoft-sign-in'))).toEqual([]);
  });
});

describe('an ID token', () => {
  it('begins one session, also when it comes twice at once or in another spelling', async () => {
    const app = await open();
    const token = await app.simulator.sign(claimsFor(app));
    const both = await Promise.all([signInWith(app, token), signInWith(app, token)]);
    expect(both.map(({ answer }) => answer.status).sort()).toEqual([200, 401]);
    expect(await faultOf(await signInWith(app, token))).toBe('spent');
    // The last character of a signature of 2048 bits holds two of them: four spellings, or sixteen.
    const twins = ['A', 'B', 'Q', 'R', 'g', 'h', 'w', 'x'].map((last) => token.slice(0, -1) + last);
    for (const twin of twins) {
      const { answer } = await signInWith(app, twin);
      expect(answer.status).toBe(401);
    }
  });

  it('is forgotten no sooner than nobody takes it any more', async () => {
    const app = await open();
    const token = await app.simulator.sign(claimsFor(app));
    await signInWith(app, token);
    app.clock.now += 61 * minute * 1_000;
    await signInClaiming(app, { uti: 'another' });
    expect(await app.db.selectFrom('spent_id_tokens').selectAll().execute()).toHaveLength(1);
    expect(await faultOf(await signInWith(app, token))).toBe('expired');
  });

  it.each([
    ['wrong-audience', { aud: 'd0ff058a-c04c-4745-b0cf-f0b13a6268a1' }],
    ['wrong-audience', { aud: [ids.clientId, 'another'] }],
    ['wrong-issuer', { iss: `https://login.microsoftonline.com/${fabrikamId}/v2.0` }],
    ['wrong-issuer', { iss: `https://sts.windows.net/${contosoId}/` }],
    ['wrong-issuer', { iss: `https://login.microsoftonline.com/${contosoId}/v2.0/` }],
    ['wrong-tenant', { tid: fabrikamId }],
    ['wrong-tenant', { tid: undefined }],
    ['wrong-version', { ver: '1.0' }],
    ['wrong-version', { ver: undefined }],
    [
      'wrong-issuer',
      { iss: `https://sts.windows.net/${contosoId}/`, ver: '1.0', appid: ids.clientId },
    ],
    [
      'wrong-issuer',
      { iss: `https://login.microsoftonline.com/${fabrikamId}/v2.0`, tid: fabrikamId },
    ],
    ['wrong-issuer', { iss: 'https://login.microsoftonline.com/{tenantid}/v2.0' }],
    ['malformed', { nonce: undefined }],
    ['malformed', { oid: undefined }],
    ['malformed', { oid: 'ada' }],
    ['malformed', { exp: undefined }],
    ['malformed', { nbf: undefined }],
    ['malformed', { iat: undefined }],
    ['malformed', { roles: 'Scopewright.Admin' }],
    ['malformed', { scp: 'User.Read' }],
    ['malformed', { azp: ids.clientId }],
  ])('that Entra signed is %s with %j', async (fault, change) => {
    const app = await open();
    const attempt = await signInClaiming(app, change);
    expect(await faultOf(attempt)).toBe(fault);
    expect(attempt.caller.cookies.size).toBe(0);
  });

  it.each([
    ['expired', { exp: -2 * minute }],
    ['not-yet-valid', { nbf: 2 * minute }],
    ['not-yet-valid', { iat: 2 * minute }],
    ['stale', { iat: -17 * minute }],
  ])('is %s with %j seconds from now', async (fault, change) => {
    const app = await open();
    const now = Math.floor(app.clock.now / 1_000);
    const moved = Object.entries(change).map(([name, seconds]) => [name, now + seconds]);
    expect(await faultOf(await signInClaiming(app, Object.fromEntries(moved)))).toBe(fault);
  });

  it('may come from a clock that differs by less than a minute', async () => {
    const app = await open();
    const now = Math.floor(app.clock.now / 1_000);
    const { answer } = await signInClaiming(app, { iat: now + 30, nbf: now + 30 });
    expect(answer.status).toBe(200);
  });

  it('of another key does not pass for one of Entra’s', async () => {
    const app = await open();
    const { privateKey } = await generateKeyPair('RS256');
    const genuine = await app.simulator.sign(claimsFor(app));
    const { kid } = JSON.parse(Buffer.from(genuine.split('.')[0] ?? '', 'base64url').toString());
    const signed = (header: { kid?: string }) =>
      new SignJWT(claimsFor(app)).setProtectedHeader({ alg: 'RS256', ...header }).sign(privateKey);
    expect(await faultOf(await signInWith(app, await signed({ kid })))).toBe('wrong-signature');
    expect(await faultOf(await signInWith(app, await signed({ kid: 'x' })))).toBe('unknown-key');
    expect(await faultOf(await signInWith(app, await signed({})))).toBe('unknown-key');
  });

  it('with other claims under a genuine signature is a forgery', async () => {
    const app = await open();
    const [header, , signature] = (await app.simulator.sign(claimsFor(app))).split('.');
    const token = [header, part(claimsFor(app, { oid: ben.objectId })), signature].join('.');
    expect(await faultOf(await signInWith(app, token))).toBe('wrong-signature');
  });

  it.each(['none', 'None', 'HS256', 'PS256', 'RS512'])(
    'is refused by its algorithm: %s',
    async (alg) => {
      const app = await open();
      const token = await app.simulator.sign(claimsFor(app));
      const [header = '', claims, signature] = token.split('.');
      const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
      for (const last of [signature, '']) {
        const forged = [part({ alg, kid, typ: 'JWT' }), claims, last].join('.');
        expect(await faultOf(await signInWith(app, forged))).toBe('wrong-algorithm');
      }
    },
  );

  it('signed with the public key as if that were a secret is refused by its algorithm', async () => {
    const app = await open();
    const jwk = await fetch(`${app.simulator.url}/${contosoId}/discovery/v2.0/keys`);
    const { keys } = JSON.parse(await jwk.text());
    const token = await new SignJWT(claimsFor(app))
      .setProtectedHeader({ alg: 'HS256', kid: keys[0].kid })
      .sign(new TextEncoder().encode(JSON.stringify(keys[0]).padEnd(64)));
    expect(await faultOf(await signInWith(app, token))).toBe('wrong-algorithm');
  });

  it.each(['x', 'a.b', 'a.b.c', '..', 'a.b.c.d.e', `${part({ alg: 'RS256' })}.${part([])}.x`])(
    'that is none is not taken for one: %s',
    async (token) => {
      expect(['malformed', 'unknown-key']).toContain(
        await faultOf(await signInWith(await open(), token)),
      );
    },
  );

  it('is told of nowhere', async () => {
    const app = await open();
    const token = await app.simulator.sign(claimsFor(app));
    const late = await app.simulator.sign(claimsFor(app, { exp: 1 }));
    for (const one of [token, token, late]) await signInWith(app, one);
    const rows = await app.db.selectFrom('spent_id_tokens').selectAll().execute();
    const told = [...app.log, ...app.answers, JSON.stringify(rows)].join('\n');
    for (const one of [token, late]) expect(told).not.toContain(one.split('.')[1]);
    expect(told).toContain('"fault":"spent"');
  });
});

describe('Microsoft’s keys', () => {
  it('may be rotated without a restart, and the former one still counts', async () => {
    const app = await open();
    const before = await app.simulator.sign(claimsFor(app, { uti: 'before' }));
    expect((await signInClaiming(app, {})).answer.status).toBe(200);
    await app.simulator.rotateKeys();
    // Asked for a moment ago: a new key is looked for once a minute.
    expect(await faultOf(await signInClaiming(app, {}))).toBe('unknown-key');
    app.clock.now += minute * 1_000;
    expect((await signInClaiming(app, {})).answer.status).toBe(200);
    expect((await signInWith(app, before)).answer.status).toBe(200);
  });

  it('are asked for once, however many sign in or forge', async () => {
    const app = await open();
    const forged = `${part({ alg: 'RS256', kid: 'x' })}.${part({})}.x`;
    await Promise.all([1, 2, 3].map((uti) => signInClaiming(app, { uti: String(uti) })));
    for (const token of [forged, forged, forged]) await signInWith(app, token);
    const asked = app.simulator.requests.filter((one) => one.path.endsWith('/discovery/v2.0/keys'));
    expect(asked.map(({ path: at }) => at)).toEqual([`/${contosoId}/discovery/v2.0/keys`]);
  });

  it.each<Fault>([
    { kind: 'server-error', body: 'html' },
    { kind: 'throttled' },
    { kind: 'html', status: 200 },
    { kind: 'malformed-json' },
    { kind: 'huge' },
    { kind: 'answer', status: 200, contentType: 'application/json', body: '{"keys":[]}' },
    {
      kind: 'answer',
      status: 200,
      contentType: 'application/json',
      body: '{"keys":[{"kid":"x"}]}',
    },
    { kind: 'redirect', location: 'https://elsewhere.invalid/keys' },
  ])('that come as $kind leave nobody in, and the next attempt works', async (fault) => {
    const app = await open();
    const token = await app.simulator.sign(claimsFor(app));
    app.simulator.failAlways(fault, 'keys');
    const { caller, answer } = await signInWith(app, token);
    expect(problemOf(answer)).toMatchObject({ code: 'microsoft-unreachable', status: 503 });
    expect(caller.cookies.size).toBe(0);
    app.simulator.mend();
    app.clock.now += 5_000;
    expect((await signInWith(app, token)).answer.status).toBe(200);
  });

  it('that cannot be read are nobody’s fault here', async () => {
    const app = await open();
    const token = await app.simulator.sign(claimsFor(app));
    await app.simulator.close();
    const { answer } = await signInWith(app, token);
    expect(problemOf(answer)).toMatchObject({ code: 'microsoft-unreachable', status: 503 });
  });
});

describe('a role that has changed', () => {
  const sessionOf = async (caller: Caller) => jsonOf(await caller.send('GET', '/api/v1/session'));

  it('holds in all sessions of the operator from the next sign-in on', async () => {
    const app = await open();
    const [{ caller }, other] = [
      await signInClaiming(app, { uti: '1' }),
      await app.signIn('admin'),
    ];
    await signInClaiming(app, { uti: '2', roles: ['Scopewright.Reader'] });
    expect(await sessionOf(caller)).toMatchObject({ operator: { role: 'reader' } });
    expect(await sessionOf(other)).toMatchObject({ operator: { role: 'admin' } });
  });

  it('that is lost ends them all', async () => {
    const app = await open();
    const { caller } = await signInClaiming(app, { uti: '1' });
    const olgas = await signInClaiming(app, { uti: '2', oid: olga.objectId });
    await signInClaiming(app, { uti: '3', roles: undefined });
    expect(await sessionOf(caller)).toEqual({ operator: null });
    expect(await sessionOf(olgas.caller)).toMatchObject({ operator: { id: olga.objectId } });
  });

  it('ends at the latest after 12 hours, for then it has to be shown anew', async () => {
    const app = await open();
    const { caller } = await signInClaiming(app, {});
    app.clock.now += day / 2 - 1;
    expect(await sessionOf(caller)).toMatchObject({ operator: { role: 'admin' } });
    app.clock.now += 1;
    expect(await sessionOf(caller)).toEqual({ operator: null });
  });
});
