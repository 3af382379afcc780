import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppRegistration } from './directory.ts';
import { appWithoutRoles, appWithoutServicePrincipal } from './practice-apps.ts';
import { ada } from './practice-users.ts';
import { formAsk, send } from './raw-client.ts';
import { appWithOutlookApplication } from './registration-apps.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

let simulator: EntraSimulator;

beforeEach(async () => {
  simulator = await startEntraSimulator({ now: () => new Date('2026-08-13T21:24:29Z') });
});

afterEach(() => simulator.close());

async function askToken(app: AppRegistration, secret?: string) {
  const fields = tokenFields(app, secret === undefined ? {} : { client_secret: secret });
  const { text, headers } = await send(
    `${simulator.url}/${contosoId}/oauth2/v2.0/token`,
    formAsk(fields),
  );
  return { body: JSON.parse(text), headers };
}

async function consent(app: AppRegistration) {
  const url = `${simulator.url}/${contosoId}/adminconsent?client_id=${app.clientId}`;
  await send(url, formAsk({ user: ada.objectId, decision: 'accept' }));
}

describe('a change takes its time', () => {
  it('until roles are in tokens', async () => {
    simulator.delays.consent = 30_000;
    const app = simulator.directory.appRegistrations.find(
      ({ clientId }) => clientId === appWithOutlookApplication.clientId,
    );
    for (const principal of app?.servicePrincipals ?? []) principal.appRoles = ['Mail.ReadWrite'];
    await consent(appWithOutlookApplication);
    const roles = async () =>
      decodeJwt((await askToken(appWithOutlookApplication)).body.access_token);
    expect(await roles()).toMatchObject({ roles: ['Mail.ReadWrite'] });
    simulator.advance(29_999);
    expect(await roles()).toMatchObject({ roles: ['Mail.ReadWrite'] });
    simulator.advance(1);
    expect((await roles())['roles']).toHaveLength(3);
  });

  it('until a new service principal is found', async () => {
    simulator.delays.servicePrincipal = 5_000;
    await consent(appWithoutServicePrincipal);
    expect((await askToken(appWithoutServicePrincipal)).body.error_codes).toEqual([7000229]);
    simulator.advance(5_000);
    expect((await askToken(appWithoutServicePrincipal)).body).toHaveProperty('access_token');
  });

  it('until a new secret is right', async () => {
    simulator.delays.secret = 10_000;
    const { text } = await send(`${simulator.url}/practice/secret`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ clientId: appWithoutRoles.clientId }),
    });
    const { value } = JSON.parse(text);
    expect((await askToken(appWithoutRoles, value)).body.error_codes).toEqual([7000215]);
    simulator.advance(10_000);
    expect((await askToken(appWithoutRoles, value)).body).toHaveProperty('access_token');
  });
});

describe('an app that asks too often', () => {
  it('waits until its ten seconds are over, at the token endpoint and at Graph', async () => {
    simulator.throttle.limit = 2;
    const { access_token: token } = (await askToken(appWithoutRoles)).body;
    await askToken(appWithoutRoles);
    simulator.advance(3_000);
    const { body, headers } = await askToken(appWithoutRoles);
    expect(body.error_codes).toEqual([90055]);
    expect(headers['retry-after']).toBe('7');
    const path = `/v1.0/applications(appId='${appWithoutRoles.clientId}')`;
    const ask = { headers: { Authorization: `Bearer ${token}` } };
    const graph = await send(`${simulator.url}${path}`, ask);
    expect(graph.status).toBe(429);
    expect(graph.headers['retry-after']).toBe('7');
    expect((await askToken(appWithOutlookApplication)).body).toHaveProperty('access_token');
    simulator.advance(7_000);
    expect((await send(`${simulator.url}${path}`, ask)).status).toBe(200);
  });
});

describe('a sequence of faults', () => {
  it('fails twice, then works', async () => {
    simulator.failNext({ kind: 'server-error', body: 'json' });
    simulator.failNext({ kind: 'throttled' });
    expect((await askToken(appWithoutRoles)).body.error_codes).toEqual([90033]);
    expect((await askToken(appWithoutRoles)).body.error_codes).toEqual([90055]);
    expect((await askToken(appWithoutRoles)).body).toHaveProperty('access_token');
  });

  it('fails until it is mended', async () => {
    simulator.failAlways({ kind: 'throttled' });
    for (let index = 0; index < 3; index += 1) {
      expect((await askToken(appWithoutRoles)).body.error_codes).toEqual([90055]);
    }
    simulator.mend();
    expect((await askToken(appWithoutRoles)).body).toHaveProperty('access_token');
  });
});
