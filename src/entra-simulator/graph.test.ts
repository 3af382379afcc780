import { decodeJwt, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppRegistration } from './directory.ts';
import { graphAppId } from './graph-permissions.ts';
import { appWithOutlookRoles, appWithoutRoles, multiTenantApp } from './practice-apps.ts';
import { formAsk, send } from './raw-client.ts';
import {
  appThatReadsItsGrants,
  appWithOutlookApplication,
  appWithSecretEndingSoon,
  appWithSpaRedirect,
  appWithTwinSecrets,
} from './registration-apps.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

const correlationId = '0c4b1d3e-5f60-4718-8a92-b3c4d5e6f708';
const clock = { now: Date.parse('2026-08-13T21:24:29Z') };

let simulator: EntraSimulator;

beforeEach(async () => {
  clock.now = Date.parse('2026-08-13T21:24:29Z');
  simulator = await startEntraSimulator({ now: () => new Date(clock.now) });
});

afterEach(() => simulator.close());

async function tokenOf(app: AppRegistration, tenant = contosoId, changed = {}) {
  const ask = formAsk(tokenFields(app, changed));
  const { text } = await send(`${simulator.url}/${tenant}/oauth2/v2.0/token`, ask);
  const token: string = JSON.parse(text).access_token;
  return token;
}

async function read(path: string, token: string | undefined) {
  const answer = await send(`${simulator.url}/v1.0${path}`, {
    headers: {
      'client-request-id': correlationId,
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
  });
  return { ...answer, body: JSON.parse(answer.text) };
}

async function readAs(app: AppRegistration, path: string) {
  return read(path, await tokenOf(app));
}

function grant(app: AppRegistration, ...roles: string[]) {
  const own = simulator.directory.appRegistrations.find(
    ({ clientId }) => clientId === app.clientId,
  );
  own?.servicePrincipals[0]?.appRoles.push(...roles);
}

describe('an app that reads itself', () => {
  it('sees its registration by client ID, without any permission, with its permissions by ID', async () => {
    const { clientId, objectId, clientSecrets } = appWithoutRoles;
    const { status, headers, body } = await readAs(
      appWithoutRoles,
      `/applications(appId='${clientId}')`,
    );
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8',
      'odata-version': '4.0',
      'client-request-id': correlationId,
      'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(body).toMatchObject({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#applications/$entity',
      id: objectId,
      appId: clientId,
      displayName: 'StackOne Microsoft Outlook Integration',
      signInAudience: 'AzureADMyOrg',
      isFallbackPublicClient: false,
      web: {
        redirectUris: [
          'https://api.stackone.com/connect/oauth2/microsoftoutlook/callback',
          'http://localhost/entra/callback',
        ],
      },
      spa: { redirectUris: [] },
      publicClient: { redirectUris: [] },
      passwordCredentials: [
        {
          customKeyIdentifier: null,
          displayName: 'StackOne',
          endDateTime: '2099-12-31T00:00:00Z',
          hint: 'cZ6',
          keyId: clientSecrets[0]?.secretId,
          secretText: null,
          startDateTime: '2024-11-15T00:00:00Z',
        },
      ],
    });
    expect(body.requiredResourceAccess).toStrictEqual([
      {
        resourceAppId: graphAppId,
        resourceAccess: [
          { id: 'a4b8392a-d8d1-4954-a029-8e668a39a170', type: 'Scope' },
          { id: '570282fd-fa5c-430d-a7fd-fc8dc98a9dca', type: 'Scope' },
          { id: '024d486e-b451-40bb-833d-3e66d98c5c73', type: 'Scope' },
          { id: 'e383f46e-2787-4529-855e-0e479a3ffac0', type: 'Scope' },
          { id: '87f447af-9fa4-4c32-9dfa-4a57a73d18ce', type: 'Scope' },
          { id: '818c620a-27a9-40bd-a6a5-d96f7d610b4b', type: 'Scope' },
        ],
      },
    ]);
  });

  it('never sees the value of a secret', async () => {
    const path = `/applications(appId='${appWithTwinSecrets.clientId}')`;
    const { text, body } = await readAs(appWithTwinSecrets, path);
    for (const { value } of appWithTwinSecrets.clientSecrets) expect(text).not.toContain(value);
    const hints = body.passwordCredentials.map(({ hint }: { hint: string }) => hint);
    expect(hints[0]).toBe(hints[1]);
  });

  it('gets what it selects and nothing else', async () => {
    const { clientId, objectId } = appWithoutRoles;
    const path = `/applications/${objectId}?$select=id,appId,displayName`;
    const { body } = await readAs(appWithoutRoles, path);
    expect(body).toStrictEqual({
      '@odata.context':
        'https://graph.microsoft.com/v1.0/$metadata#applications(id,appId,displayName)/$entity',
      id: objectId,
      appId: clientId,
      displayName: 'StackOne Microsoft Outlook Integration',
    });
  });

  it('sees its service principal by the oid of its token', async () => {
    const token = await tokenOf(appWithoutRoles);
    const { oid } = decodeJwt(token);
    const { status, body } = await read(`/servicePrincipals/${oid}`, token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: oid,
      appId: appWithoutRoles.clientId,
      accountEnabled: true,
      appRoleAssignmentRequired: false,
      appOwnerOrganizationId: contosoId,
      disabledByMicrosoftStatus: null,
      signInAudience: 'AzureADMyOrg',
    });
    const same = `/servicePrincipals(appId='${appWithoutRoles.clientId}')`;
    expect((await read(same, token)).body.id).toBe(oid);
  });

  it('finds its registration in its home tenant alone', async () => {
    const token = await tokenOf(multiTenantApp, 'fabrikam.example');
    const { clientId } = multiTenantApp;
    const away = await read(`/applications(appId='${clientId}')`, token);
    expect(away.status).toBe(404);
    expect(away.body.error).toMatchObject({
      code: 'Request_ResourceNotFound',
      message: `Resource '${clientId}' does not exist or one of its queried reference-property objects are not present.`,
    });
    const here = await read(`/servicePrincipals(appId='${clientId}')`, token);
    expect(here.status).toBe(200);
    expect(here.body.id).toBe(multiTenantApp.servicePrincipals[1]?.objectId);
  });

  it('sees redirect URIs under the platform that they are registered for', async () => {
    const path = `/applications(appId='${appWithSpaRedirect.clientId}')`;
    const { body } = await readAs(appWithSpaRedirect, path);
    expect(body.web.redirectUris).toEqual([]);
    expect(body.spa.redirectUris).toHaveLength(1);
  });

  it('sees application permissions as roles', async () => {
    const path = `/applications(appId='${appWithOutlookApplication.clientId}')`;
    const { body } = await readAs(appWithOutlookApplication, path);
    expect(body.requiredResourceAccess[0].resourceAccess).toContainEqual({
      id: 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
      type: 'Role',
    });
  });

  it('sees a secret that ends twelve days after the start', async () => {
    const path = `/applications(appId='${appWithSecretEndingSoon.clientId}')`;
    const { body } = await readAs(appWithSecretEndingSoon, path);
    expect(body.passwordCredentials[0].endDateTime).toBe('2026-08-25T21:24:29Z');
  });
});

describe('what an app may not read', () => {
  const other = `/applications(appId='${appWithOutlookRoles.clientId}')`;

  it.each([
    other,
    `/servicePrincipals(appId='${appWithOutlookRoles.clientId}')`,
    `/servicePrincipals/${appWithoutRoles.servicePrincipals[0]?.objectId}/oauth2PermissionGrants`,
    `/servicePrincipals/${appWithoutRoles.servicePrincipals[0]?.objectId}/appRoleAssignments`,
  ])('is denied: %s', async (path) => {
    const { status, headers, body } = await readAs(appWithoutRoles, path);
    expect(status).toBe(403);
    expect(body).toStrictEqual({
      error: {
        code: 'Authorization_RequestDenied',
        message: 'Insufficient privileges to complete the operation.',
        innerError: {
          date: '2026-08-13T21:24:29',
          'request-id': headers['request-id'],
          'client-request-id': correlationId,
        },
      },
    });
  });

  it.each(['Application.Read.All', 'Directory.Read.All'])(
    'is readable with %s',
    async (permission) => {
      grant(appWithoutRoles, permission);
      expect((await readAs(appWithoutRoles, other)).status).toBe(200);
      const nobody = `/applications(appId='d59f322b-5c3b-4bbc-b3d3-27db6d32cf4e')`;
      expect((await readAs(appWithoutRoles, nobody)).status).toBe(404);
    },
  );
});

describe('grants', () => {
  const principal = appThatReadsItsGrants.servicePrincipals[0]?.objectId;

  it('of an app that may list its own are listed', async () => {
    const path = `/servicePrincipals/${principal}/oauth2PermissionGrants`;
    const { status, body } = await readAs(appThatReadsItsGrants, path);
    expect(status).toBe(200);
    expect(body.value).toMatchObject([
      {
        clientId: principal,
        consentType: 'AllPrincipals',
        principalId: null,
        scope:
          'Mail.ReadBasic Mail.Read Mail.ReadWrite Mail.Send MailboxSettings.Read MailboxSettings.ReadWrite',
      },
    ]);
  });

  it('of roles name each role by its ID', async () => {
    grant(appWithOutlookApplication, 'Directory.Read.All');
    const id = appWithOutlookApplication.servicePrincipals[0]?.objectId;
    const path = `/servicePrincipals/${id}/appRoleAssignments`;
    const { body } = await readAs(appWithOutlookApplication, path);
    expect(body.value).toContainEqual(
      expect.objectContaining({
        appRoleId: 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
        principalId: id,
        resourceDisplayName: 'Microsoft Graph',
      }),
    );
  });
});

describe('a token', () => {
  const own = `/applications(appId='${appWithoutRoles.clientId}')`;

  async function expectInvalid(token: string | undefined, message: string) {
    const { status, body } = await read(own, token);
    expect(status).toBe(401);
    expect(body.error).toMatchObject({ code: 'InvalidAuthenticationToken', message });
  }

  it('has to be sent', async () => {
    await expectInvalid(undefined, 'Access token is empty.');
  });

  it('has to be one', async () => {
    await expectInvalid('opaque', 'CompactToken parsing failed.');
  });

  it('ends', async () => {
    const token = await tokenOf(appWithoutRoles);
    clock.now += 3600_000;
    await expectInvalid(token, 'Lifetime validation failed, the token is expired.');
  });

  it('has to be signed by the authority', async () => {
    const claims = decodeJwt(await tokenOf(appWithoutRoles));
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new Uint8Array(32));
    const { status } = await read(own, forged);
    expect(status).toBe(401);
  });

  it('has to be for Graph of this cloud', async () => {
    const scope = 'https://graph.microsoft.us/.default';
    const token = await tokenOf(appWithoutRoles, contosoId, { scope });
    await expectInvalid(token, 'Access token validation failure. Invalid audience.');
  });
});

describe('Graph out of order', () => {
  const own = `/applications(appId='${appWithoutRoles.clientId}')`;

  it('throttles with Retry-After, in its own words, and works again', async () => {
    simulator.failNext({ kind: 'throttled' }, 'graph');
    const { status, headers, body } = await readAs(appWithoutRoles, own);
    expect(status).toBe(429);
    expect(headers['retry-after']).toBe('5');
    expect(body.error.code).toBe('TooManyRequests');
    expect((await readAs(appWithoutRoles, own)).status).toBe(200);
  });

  it('is unavailable, or refuses as it is told', async () => {
    simulator.failNext({ kind: 'server-error', body: 'json' }, 'graph');
    simulator.failNext({ kind: 'graph-error', status: 400, code: 'X', message: 'Y' }, 'graph');
    expect((await readAs(appWithoutRoles, own)).body.error.code).toBe('serviceNotAvailable');
    expect(await readAs(appWithoutRoles, own)).toMatchObject({
      status: 400,
      body: { error: { code: 'X', message: 'Y' } },
    });
  });

  it('knows no other paths and takes no other methods', async () => {
    expect((await readAs(appWithoutRoles, '/me')).body.error.code).toBe('BadRequest');
    const { status } = await send(`${simulator.url}/v1.0${own}`, { method: 'PATCH' });
    expect(status).toBe(405);
  });
});
