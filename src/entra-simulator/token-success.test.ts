import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appWithOutlookRoles, appWithoutRoles, multiTenantApp } from './practice-apps.ts';
import { formAsk, type RawAsk, send } from './raw-client.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId, fabrikamId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

const at = new Date('2026-08-13T21:24:29Z');
const seconds = at.getTime() / 1000;

let simulator: EntraSimulator;

beforeEach(async () => {
  simulator = await startEntraSimulator({ now: () => at });
});

afterEach(() => simulator.close());

function askToken(tenant: string, ask: RawAsk) {
  return send(`${simulator.url}/${tenant}/oauth2/v2.0/token`, ask);
}

async function verifiedToken(tenant: string, ask: RawAsk) {
  const answer = await askToken(tenant, ask);
  expect(answer.status).toBe(200);
  const keys = await send(`${simulator.url}/${tenant}/discovery/v2.0/keys`);
  return jwtVerify(JSON.parse(answer.text).access_token, createLocalJWKSet(JSON.parse(keys.text)), {
    currentDate: at,
  });
}

describe('a granted request', () => {
  it('answers with exactly the four documented fields, not to be cached', async () => {
    const { headers, text } = await askToken(contosoId, formAsk(tokenFields(appWithoutRoles)));
    expect(JSON.parse(text)).toStrictEqual({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store, no-cache',
      pragma: 'no-cache',
    });
  });

  it('carries a signed token of version 1.0 with the documented claims', async () => {
    const ask = formAsk(tokenFields(appWithOutlookRoles));
    const { payload, protectedHeader } = await verifiedToken('contoso.example', ask);
    expect(protectedHeader).toStrictEqual({
      typ: 'JWT',
      alg: 'RS256',
      kid: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(payload).toStrictEqual({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${contosoId}/`,
      iat: seconds - 300,
      nbf: seconds - 300,
      exp: seconds + 3600,
      aio: expect.stringMatching(/^[A-Za-z0-9+/=]{32}$/),
      app_displayname: 'Outlook mail service',
      appid: appWithOutlookRoles.clientId,
      appidacr: '1',
      idp: `https://sts.windows.net/${contosoId}/`,
      idtyp: 'app',
      oid: appWithOutlookRoles.servicePrincipals[0]?.objectId,
      rh: expect.stringMatching(/^1\.[\w-]{52}\.$/),
      roles: ['Mail.Read', 'Mail.ReadWrite', 'Mail.Send', 'MailboxSettings.ReadWrite'],
      sub: appWithOutlookRoles.servicePrincipals[0]?.objectId,
      tenant_region_scope: 'EU',
      tid: contosoId,
      uti: expect.stringMatching(/^[\w-]{22}$/),
      ver: '1.0',
      wids: ['0997a1d0-0d1d-4acb-b408-d5ca73121e90'],
      xms_tcdt: Date.parse('2019-03-11T08:15:42Z') / 1000,
    });
  });

  it('has no roles claim when nothing was granted', async () => {
    const { payload } = await verifiedToken(contosoId, formAsk(tokenFields(appWithoutRoles)));
    expect(payload).not.toHaveProperty('roles');
  });

  it('shows a role that was granted since the last token', async () => {
    const [principal] = simulator.directory.appRegistrations[0]?.servicePrincipals ?? [];
    principal?.appRoles.push('Mail.Send', 'Mail.Read');
    const { payload } = await verifiedToken(contosoId, formAsk(tokenFields(appWithoutRoles)));
    expect(payload).toMatchObject({ roles: ['Mail.Send', 'Mail.Read'] });
  });

  it('stands for the service principal of the tenant that was asked', async () => {
    const ask = formAsk(tokenFields(multiTenantApp));
    const { payload } = await verifiedToken('FABRIKAM.example', ask);
    expect(payload).toMatchObject({
      appid: multiTenantApp.clientId,
      tid: fabrikamId,
      oid: multiTenantApp.servicePrincipals[1]?.objectId,
      tenant_region_scope: 'NA',
      roles: ['User.Read.All', 'Group.Read.All'],
    });
  });

  it('knows the app by its ID in capitals too', async () => {
    const fields = tokenFields(appWithoutRoles, {
      client_id: appWithoutRoles.clientId.toUpperCase(),
    });
    const { payload } = await verifiedToken(contosoId, formAsk(fields));
    expect(payload).toMatchObject({ appid: appWithoutRoles.clientId });
  });

  it('takes any of several secrets', async () => {
    const [, second] = appWithOutlookRoles.clientSecrets;
    const fields = tokenFields(appWithOutlookRoles, { client_secret: second?.value ?? '' });
    const { status } = await askToken(contosoId, formAsk(fields));
    expect(status).toBe(200);
  });

  it.each([
    'https://graph.microsoft.us',
    'https://dod-graph.microsoft.us',
    'https://microsoftgraph.chinacloudapi.cn',
  ])('is for the audience that was asked for: %s', async (resource) => {
    const fields = tokenFields(appWithoutRoles, { scope: `${resource}/.default` });
    const { payload } = await verifiedToken(contosoId, formAsk(fields));
    expect(payload.aud).toBe(resource);
  });

  it('may be for the simulator itself', async () => {
    const fields = tokenFields(appWithoutRoles, { scope: `${simulator.url}/.default` });
    const { payload } = await verifiedToken(contosoId, formAsk(fields));
    expect(payload.aud).toBe(simulator.url);
  });
});

describe('HTTP Basic authentication', () => {
  const { client_id: id = '', client_secret: secret = '', ...rest } = tokenFields(appWithoutRoles);

  function basicAsk(user: string, password: string): RawAsk {
    const encoded = Buffer.from(`${user}:${password}`).toString('base64');
    return formAsk(rest, { Authorization: `Basic ${encoded}` });
  }

  it.each([
    ['as it is', secret],
    ['percent-encoded', secret.replaceAll('~', '%7E')],
  ])('takes the secret %s', async (_, password) => {
    const { payload } = await verifiedToken(contosoId, basicAsk(id, password));
    expect(payload).toMatchObject({ appid: id });
  });

  it.each([
    ['old&secret', 'old&secret'],
    ['old+/=:secret', 'old%2B/=:secret'],
  ])('takes the secret %s, of an older form', async (value, password) => {
    const [own] = simulator.directory.appRegistrations[0]?.clientSecrets ?? [];
    Object.assign(own ?? {}, { value });
    expect((await askToken(contosoId, basicAsk(id, password))).status).toBe(200);
  });

  it('refuses a wrong secret like the form does', async () => {
    const { status, text } = await askToken(contosoId, basicAsk(id, `${secret}:more`));
    expect(status).toBe(401);
    expect(JSON.parse(text).error_codes).toStrictEqual([7000215]);
  });
});
