import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aadstsCodes } from './aadsts.ts';
import { failures } from './failures.ts';
import { appWithoutRoles } from './practice-apps.ts';
import { practiceCredentials } from './practice-credentials.ts';
import { formAsk, send } from './raw-client.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

let simulator: EntraSimulator;

beforeEach(async () => {
  simulator = await startEntraSimulator({ now: () => new Date('2026-08-13T21:24:29Z') });
});

afterEach(() => simulator.close());

async function post(action: string, body: unknown) {
  const answer = await send(`${simulator.url}/practice/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: JSON.parse(answer.text) };
}

async function tokenCode() {
  const ask = formAsk(tokenFields(appWithoutRoles));
  const { text } = await send(`${simulator.url}/${contosoId}/oauth2/v2.0/token`, ask);
  const code: number | undefined = JSON.parse(text).error_codes?.[0];
  return code;
}

describe('what can be broken', () => {
  it('is every refusal that the practice tenant knows, each with words of its own place', () => {
    const known = new Set(
      failures.flatMap(({ fault }) => (fault.kind === 'aadsts' ? [fault.code] : [])),
    );
    expect([...known].sort((one, other) => one - other)).toStrictEqual([...aadstsCodes]);
    expect(new Set(failures.map(({ id }) => id)).size).toBe(failures.length);
    for (const { says, title } of failures) {
      expect(says).toMatch(/^[A-Z\d].+[.?:]$/);
      expect(says).not.toMatch(/[{}]/);
      expect(title).not.toBe('');
    }
  });

  it('is listed for programs', async () => {
    const { text } = await send(`${simulator.url}/practice/state`);
    expect(JSON.parse(text)).toMatchObject({
      now: '2026-08-13T21:24:29Z',
      aheadSeconds: 0,
      broken: [],
      limit: null,
      failures: expect.arrayContaining([
        expect.objectContaining({ id: 'token-7000215', group: 'credentials' }),
        expect.objectContaining({ id: 'graph-403', group: 'graph' }),
      ]),
    });
  });

  it.each(
    failures.filter(({ endpoint, fault }) => endpoint === 'token' && fault.kind === 'aadsts'),
  )('really breaks: $id', async ({ id, fault }) => {
    await post('break', { failure: id });
    expect(await tokenCode()).toBe(fault.kind === 'aadsts' && fault.code);
    expect(await tokenCode()).toBeUndefined();
  });
});

describe('breaking', () => {
  it('lasts for as many requests as were asked for', async () => {
    const { body } = await post('break', { failure: 'token-90033', times: 2 });
    expect(body.broken).toHaveLength(2);
    expect([await tokenCode(), await tokenCode(), await tokenCode()]).toEqual([
      90033,
      90033,
      undefined,
    ]);
  });

  it('lasts until it is mended', async () => {
    const { body } = await post('break', { failure: 'token-90055', until: 'mended' });
    expect(body.broken).toMatchObject([{ id: 'token-90055', lasts: 'until-mended' }]);
    expect([await tokenCode(), await tokenCode()]).toEqual([90055, 90055]);
    expect((await post('mend', {})).body.broken).toEqual([]);
    expect(await tokenCode()).toBeUndefined();
  });

  it.each([
    ['break', { failure: 'nothing' }],
    ['clock', { seconds: -1 }],
    ['redirect-uri', { clientId: appWithoutRoles.clientId, redirectUri: 'here' }],
    ['secret', { clientId: 'nobody' }],
    ['constructor', {}],
  ])('makes no sense as %s %j', async (action, body) => {
    expect((await post(action, body)).status).toBe(400);
  });
});

describe('settings', () => {
  it('are the clock, delays, limits, redirect URIs, and all is taken back at once', async () => {
    await post('clock', { seconds: 90 });
    await post('delays', { consent: 20 });
    await post('throttle', { limit: 3 });
    const redirectUri = 'https://scopewright.example/entra/callback';
    await post('redirect-uri', { clientId: appWithoutRoles.clientId, redirectUri });
    const own = () =>
      simulator.directory.appRegistrations.find(
        ({ clientId }) => clientId === appWithoutRoles.clientId,
      )?.redirectUris.web;
    expect(own()).toContain(redirectUri);
    const { text } = await send(`${simulator.url}/practice/state`);
    expect(JSON.parse(text)).toMatchObject({
      now: '2026-08-13T21:25:59Z',
      aheadSeconds: 90,
      delaysSeconds: { secret: 0, servicePrincipal: 0, consent: 20 },
      limit: 3,
    });
    const { body } = await post('reset', {});
    expect(body).toMatchObject({
      aheadSeconds: 0,
      delaysSeconds: { secret: 0, servicePrincipal: 0, consent: 0 },
      limit: null,
    });
    expect(own()).not.toContain(redirectUri);
  });
});

describe('the page', () => {
  it('offers every failure, says what is broken, and has all credentials', async () => {
    await post('break', { failure: 'graph-403', until: 'mended' });
    const { status, text, headers } = await send(`${simulator.url}/practice`);
    expect(status).toBe(200);
    expect(headers['x-frame-options']).toBe('DENY');
    for (const { id } of failures) expect(text).toContain(`value="${id}"`);
    for (const { label, clientId } of practiceCredentials) {
      expect(text).toContain(label);
      expect(text).toContain(clientId);
    }
    expect(text).toContain('403 Authorization_RequestDenied, at Graph: until mended');
  });

  it('works by forms, and leads back to itself', async () => {
    const ask = formAsk({ failure: 'token-7000222', times: '1' }, { Origin: simulator.url });
    const { status, headers } = await send(`${simulator.url}/practice/break`, ask);
    expect(status).toBe(303);
    expect(headers.location).toBe('/practice#broken');
    expect(await tokenCode()).toBe(7000222);
  });

  it('shows a new secret', async () => {
    const { body } = await post('secret', { clientId: appWithoutRoles.clientId });
    expect((await send(`${simulator.url}/practice`)).text).toContain(body.value);
  });

  it('obeys no page of somebody else', async () => {
    const ask = formAsk({}, { Origin: 'https://evil.example' });
    expect((await send(`${simulator.url}/practice/reset`, ask)).status).toBe(403);
  });

  it('is no page of the recorded protocol', async () => {
    await send(`${simulator.url}/practice`);
    expect(simulator.requests).toEqual([]);
    expect((await send(`${simulator.url}/practice/nothing`)).status).toBe(404);
  });
});
