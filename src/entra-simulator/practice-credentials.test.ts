import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appWithOutlookRoles, practiceApps } from './practice-apps.ts';
import { practiceCredentials } from './practice-credentials.ts';
import { answerHead, formAsk, openRequest, send } from './raw-client.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId, fabrikamId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

let simulator: EntraSimulator;

beforeAll(async () => {
  simulator = await startEntraSimulator();
});

afterAll(() => simulator.close());

function opened(id: string) {
  const found = practiceCredentials.find((credential) => credential.id === id);
  expect(found).toBeDefined();
  const ask = formAsk({
    grant_type: 'client_credentials',
    client_id: found?.clientId ?? '',
    client_secret: found?.clientSecret ?? '',
    scope: 'https://graph.microsoft.com/.default',
  });
  const request = openRequest(`${simulator.url}/${found?.tenant}/oauth2/v2.0/token`, ask);
  return { clientId: found?.clientId, request, head: answerHead(request) };
}

async function tested(id: string) {
  const { clientId, head } = opened(id);
  const message = await head;
  let text = '';
  for await (const chunk of message) {
    text += chunk;
  }
  return { clientId, status: message.statusCode, text };
}

async function claims(id: string) {
  const { clientId, text } = await tested(id);
  return { clientId, claims: decodeJwt(JSON.parse(text).access_token) };
}

describe('the practice credentials', () => {
  it('are these', () => {
    expect(practiceCredentials.map(({ id }) => id)).toStrictEqual([
      'granted',
      'no-roles',
      'other-tenant',
      'wrong-secret',
      'expired-secret',
      'unknown-client',
      'wrong-tenant',
      'placeholder-client',
      'no-service-principal',
      'unknown-tenant',
      'disabled-app',
      'conditional-access',
      'granted-application',
      'readable-grants',
      'spa-redirect',
      'trailing-slash',
      'other-case',
      'http-redirect',
      'no-redirect',
      'missing-permissions',
      'extra-permissions',
      'many-tenants',
      'secret-ends-soon',
      'twin-secrets',
      'assignment-required',
      'no-send-role',
      'throttled',
      'outage',
      'slow',
      'drip',
      'reset',
      'cut-off',
      'proxy',
      'garbled',
      'stranger',
      'elsewhere',
    ]);
  });

  it.each(practiceCredentials)('look like real ones: $label', (credential) => {
    expect(credential.clientSecret).toMatch(/^[\w~.]{3}\dQ~[\w~.-]{34}$/);
    expect(credential.clientId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(credential.outcome).toMatch(/^[A-Z].+\.$/);
  });

  it('come from apps that share no ID', () => {
    const ids = practiceApps.flatMap((app) => [
      app.clientId,
      app.objectId,
      ...app.clientSecrets.flatMap(({ secretId, value }) => [secretId, value]),
      ...app.servicePrincipals.map(({ objectId }) => objectId),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['wrong-secret', 401, 7000215],
    ['expired-secret', 401, 7000222],
    ['unknown-client', 400, 700016],
    ['wrong-tenant', 400, 700016],
    ['placeholder-client', 400, 700038],
    ['no-service-principal', 401, 7000229],
    ['unknown-tenant', 400, 90002],
    ['disabled-app', 400, 7000112],
    ['conditional-access', 400, 53003],
    ['throttled', 429, 90055],
  ])('lead to the documented refusal: %s', async (id, status, code) => {
    const answer = await tested(id);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).error_codes).toStrictEqual([code]);
  });

  it.each([
    [
      'granted',
      contosoId,
      ['Mail.Read', 'Mail.ReadWrite', 'Mail.Send', 'MailboxSettings.ReadWrite'],
    ],
    ['no-roles', contosoId, undefined],
    ['other-tenant', fabrikamId, ['User.Read.All', 'Group.Read.All']],
  ])('lead to a token: %s', async (id, tenantId, roles) => {
    const { clientId, claims: token } = await claims(id);
    const { appid, tid, roles: granted } = token;
    expect({ appid, tid, granted }).toStrictEqual({
      appid: clientId,
      tid: tenantId,
      granted: roles,
    });
  });

  it('lead to the token of a stranger, in the tenant that was asked', async () => {
    const { clientId, claims: token } = await claims('stranger');
    const { appid, tid } = token;
    expect(appid).not.toBe(clientId);
    expect(tid).toBe('aeb69bee-f859-4b4b-9cbf-b310d620fca3');
  });

  it('lead to a token from elsewhere, for the client that asked', async () => {
    const { clientId, claims: token } = await claims('elsewhere');
    expect(token).toMatchObject({ appid: clientId, tid: fabrikamId });
  });

  it.each([
    ['outage', 503, 'Service Unavailable'],
    ['proxy', 403, 'Access denied'],
    ['garbled', 200, '{"token_type":"Bearer"'],
  ])('lead to an answer that is no valid JSON: %s', async (id, status, part) => {
    const answer = await tested(id);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(part);
    expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
  });

  it.each(['reset', 'cut-off'])('lead to a broken connection: %s', async (id) => {
    await expect(tested(id)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('lead to an answer that drips', async () => {
    const { request, head } = opened('drip');
    const message = await head;
    expect(message.statusCode).toBe(200);
    expect(message.complete).toBe(false);
    request.destroy();
  });

  it('lead to no answer', async () => {
    const before = simulator.requests.length;
    const { request, head } = opened('slow');
    await vi.waitFor(() => expect(simulator.requests).toHaveLength(before + 1));
    request.destroy(new Error('gave up'));
    await expect(head).rejects.toThrow('gave up');
  });

  it('must still be right in a tenant that fails', async () => {
    const wrong = formAsk(tokenFields(appWithOutlookRoles, { client_secret: 'wrong' }));
    const answer = await send(`${simulator.url}/throttled.example/oauth2/v2.0/token`, wrong);
    expect(JSON.parse(answer.text).error_codes).toStrictEqual([7000215]);
  });
});
