import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppRegistration } from './directory.ts';
import { appWithoutRoles, appWithoutServicePrincipal } from './practice-apps.ts';
import { outlookCallback } from './practice-outlook.ts';
import { ada, ben } from './practice-users.ts';
import { formAsk, send } from './raw-client.ts';
import { appWithOutlookApplication, appWithoutRedirect } from './registration-apps.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

const callback = 'http://localhost:7400/entra/callback';

let simulator: EntraSimulator;

beforeEach(async () => {
  simulator = await startEntraSimulator();
});

afterEach(() => simulator.close());

type Fields = Readonly<Record<string, string>>;

function second(app: AppRegistration, changed: Fields = {}) {
  const query = new URLSearchParams({
    client_id: app.clientId,
    scope: 'https://graph.microsoft.com/.default',
    redirect_uri: callback,
    state: 'one',
    ...changed,
  });
  return `${simulator.url}/contoso.example/v2.0/adminconsent?${query}`;
}

function first(app: AppRegistration, changed: Fields = {}) {
  const query = new URLSearchParams({ client_id: app.clientId, ...changed });
  return `${simulator.url}/${contosoId}/adminconsent?${query}`;
}

async function press(url: string, decision: string, user = ada) {
  return send(url, formAsk({ user: user.objectId, decision }));
}

function returned({ status, headers }: Awaited<ReturnType<typeof send>>) {
  expect(status).toBe(302);
  const url = new URL(headers.location ?? '');
  return { address: url.origin + url.pathname, fields: Object.fromEntries(url.searchParams), url };
}

function known(app: AppRegistration) {
  return simulator.directory.appRegistrations.find(({ clientId }) => clientId === app.clientId);
}

describe('consent for a whole tenant', () => {
  it('lists what the registration configures, once somebody is chosen', async () => {
    const url = second(appWithoutRoles);
    expect((await send(url)).text).toContain('Practice sign-in');
    const { text } = await send(url, formAsk({ user: ada.objectId }));
    expect(text).toContain('<h1>Practice admin consent</h1>');
    expect(text).toContain('<code>MailboxSettings.ReadWrite</code>');
  });

  it('comes back with the capital True, the tenant and the state', async () => {
    const { address, fields } = returned(await press(second(appWithoutRoles), 'accept'));
    expect(address).toBe(callback);
    expect(fields).toStrictEqual({
      admin_consent: 'True',
      tenant: contosoId,
      state: 'one',
      scope: 'https://graph.microsoft.com/.default',
    });
    const [grant] = known(appWithoutRoles)?.servicePrincipals[0]?.delegatedGrants ?? [];
    expect(grant?.scopes).toContain('Mail.Send');
  });

  it('grants roles, which the next token shows', async () => {
    const app = known(appWithOutlookApplication);
    for (const principal of app?.servicePrincipals ?? []) principal.appRoles = [];
    if (app) app.redirectUris.web.push(callback);
    await press(second(appWithOutlookApplication), 'accept');
    const ask = formAsk(tokenFields(appWithOutlookApplication));
    const { text } = await send(`${simulator.url}/${contosoId}/oauth2/v2.0/token`, ask);
    expect(decodeJwt(JSON.parse(text).access_token)['roles']).toStrictEqual([
      'Mail.ReadWrite',
      'Mail.Send',
      'MailboxSettings.ReadWrite',
    ]);
  });

  it('creates a missing service principal', async () => {
    await press(first(appWithoutServicePrincipal), 'accept');
    expect(known(appWithoutServicePrincipal)?.servicePrincipals).toHaveLength(1);
  });

  it('takes back what is not configured any more', async () => {
    const app = known(appWithoutRoles);
    await press(second(appWithoutRoles), 'accept');
    if (app) app.requiredPermissions.delegated = ['Mail.Read'];
    await press(second(appWithoutRoles), 'accept');
    expect(app?.servicePrincipals[0]?.delegatedGrants).toMatchObject([{ scopes: ['Mail.Read'] }]);
  });

  it('cancelled at the second version still says True, beside its error', async () => {
    const { fields } = returned(await press(second(appWithoutRoles), 'cancel'));
    expect(fields).toMatchObject({
      admin_consent: 'True',
      error: 'consent_required',
      error_description: expect.stringContaining('AADSTS65004: '),
      state: 'one',
    });
  });

  it('cancelled at the first version is permission_denied', async () => {
    const url = first(appWithoutRoles, { redirect_uri: callback, state: 'two' });
    const { url: back } = returned(await press(url, 'cancel'));
    expect(back.search).toBe(
      '?error=permission_denied&error_description=The+admin+canceled+the+request&state=two',
    );
  });

  it('at the first version without an address goes to the first that is registered', async () => {
    const { address, fields } = returned(await press(first(appWithoutRoles), 'accept'));
    expect(address).toBe(outlookCallback);
    expect(fields).toStrictEqual({ admin_consent: 'True', tenant: contosoId });
  });

  it('ends on a page where no address is registered', async () => {
    const { status, text } = await press(first(appWithoutRedirect), 'accept');
    expect(status).toBe(200);
    expect(text).toContain('Practice consent was given');
  });

  it.each([
    ['an address that is not registered', { redirect_uri: 'https://evil.example/' }, 50011],
    ['no scope', { scope: '' }, 900144],
  ])('stops on a page for %s', async (_, changed: Fields, code) => {
    const { status, text } = await send(second(appWithoutRoles, changed));
    expect(status).toBe(200);
    expect(text).toContain(`AADSTS${code}`);
  });

  it('stops on a page for an app without any address', async () => {
    expect((await send(second(appWithoutRedirect))).text).toContain('AADSTS500113');
  });

  it('needs an administrator', async () => {
    const { text } = await press(second(appWithoutRoles), 'accept', ben);
    expect(text).toContain('Need admin approval');
    expect(known(appWithoutRoles)?.servicePrincipals[0]?.delegatedGrants).toEqual([]);
  });

  it('can be made to fail', async () => {
    simulator.failNext({ kind: 'aadsts', code: 90033 }, 'admin-consent');
    const { fields } = returned(await send(second(appWithoutRoles)));
    expect(fields).toMatchObject({ admin_consent: 'True', state: 'one' });
    expect(fields['error_description']).toContain('AADSTS90033');
  });
});
