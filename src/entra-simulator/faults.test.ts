import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from './faults.ts';
import { appWithOutlookRoles } from './practice-apps.ts';
import { answerHead, formAsk, openRequest, send } from './raw-client.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId, fabrikamId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

const ask = formAsk(tokenFields(appWithOutlookRoles));

let simulator: EntraSimulator;
let tokenUrl: string;
let discoveryUrl: string;

beforeEach(async () => {
  simulator = await startEntraSimulator();
  tokenUrl = `${simulator.url}/${contosoId}/oauth2/v2.0/token`;
  discoveryUrl = `${simulator.url}/${contosoId}/v2.0/.well-known/openid-configuration`;
});

afterEach(async () => {
  vi.useRealTimers();
  await simulator.close();
});

function askWithFault(fault: Fault) {
  simulator.failNext(fault);
  return send(tokenUrl, ask);
}

describe('failNext', () => {
  it('strikes exactly the next token request', async () => {
    simulator.failNext({ kind: 'throttled' });
    expect((await send(discoveryUrl)).status).toBe(200);
    expect((await send(tokenUrl, ask)).status).toBe(429);
    expect((await send(tokenUrl, ask)).status).toBe(200);
  });

  it('strikes the next discovery request when asked to', async () => {
    simulator.failNext({ kind: 'server-error', body: 'html' }, 'discovery');
    expect((await send(tokenUrl, ask)).status).toBe(200);
    expect((await send(discoveryUrl)).status).toBe(503);
    expect((await send(discoveryUrl)).status).toBe(200);
  });

  it('keeps faults in the order of their asking', async () => {
    simulator.failNext({ kind: 'throttled' });
    simulator.failNext({ kind: 'html', status: 200 });
    expect((await send(tokenUrl, ask)).status).toBe(429);
    expect((await send(tokenUrl, ask)).status).toBe(200);
  });

  it('will not make the token of a discovery answer foreign', () => {
    expect(() => simulator.failNext({ kind: 'foreign-client' }, 'discovery')).toThrow(RangeError);
  });
});

describe('a fault that is an answer', () => {
  it('can be any documented refusal, with its class and status', async () => {
    const { status, text } = await askWithFault({ kind: 'aadsts', code: 7000222 });
    const body = JSON.parse(text);
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: 'invalid_client', error_codes: [7000222] });
    expect(body.error_description).toContain(
      `The provided client secret keys for app '${appWithOutlookRoles.clientId}' are expired.`,
    );
  });

  it('names the tenant and a policy where the refusal has them', async () => {
    const blocked = JSON.parse((await askWithFault({ kind: 'aadsts', code: 53003 })).text);
    expect(JSON.parse(blocked.claims).access_token.capolids.values).toHaveLength(1);
    const missing = JSON.parse((await askWithFault({ kind: 'aadsts', code: 700016 })).text);
    expect(missing.error_description).toContain("was not found in the directory 'Contoso'.");
  });

  it('can be a throttled tenant', async () => {
    const { status, headers, text } = await askWithFault({ kind: 'throttled' });
    expect(status).toBe(429);
    expect(headers['retry-after']).toBe('5');
    expect(JSON.parse(text)).toMatchObject({
      error: 'temporarily_unavailable',
      error_codes: [90055],
    });
  });

  it('can be an outage told by Entra', async () => {
    const { status, text } = await askWithFault({ kind: 'server-error', body: 'json' });
    expect(status).toBe(503);
    expect(JSON.parse(text).error).toBe('temporarily_unavailable');
  });

  it('can be an outage told by the machine in front of Entra', async () => {
    const { status, headers, text } = await askWithFault({ kind: 'server-error', body: 'html' });
    expect(status).toBe(503);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('Service Unavailable');
  });

  it.each([200, 403])('can be the page of a proxy with status %i', async (status) => {
    const answer = await askWithFault({ kind: 'html', status });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('<h1>Access denied</h1>');
  });

  it('can be JSON that is cut in the middle', async () => {
    const { status, headers, text } = await askWithFault({ kind: 'malformed-json' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(text).toMatch(/^\{"token_type":"Bearer"/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('can be ten megabytes of valid JSON', async () => {
    const { status, text } = await askWithFault({ kind: 'huge' });
    expect(status).toBe(200);
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(JSON.parse(text).token_type).toBe('Bearer');
  });

  it('can be a redirect to another host', async () => {
    const location = 'https://login.elsewhere.example/token';
    const { status, headers } = await askWithFault({ kind: 'redirect', location });
    expect(status).toBe(302);
    expect(headers.location).toBe(location);
  });

  it('can be a success whose token is no JWT', async () => {
    const { status, text } = await askWithFault({ kind: 'opaque-token' });
    const { access_token: token, ...rest } = JSON.parse(text);
    expect(status).toBe(200);
    expect(rest).toStrictEqual({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599 });
    expect(token).toMatch(/^\w+$/);
  });

  it('can be a success without a token', async () => {
    const { status, text } = await askWithFault({ kind: 'no-token' });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toStrictEqual({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
    });
  });

  it('can be any body at all', async () => {
    const body = '{"error":"invalid_client","error_codes":[70002,"54005"]}';
    const { status, headers, text } = await askWithFault({
      kind: 'answer',
      status: 418,
      contentType: 'text/json',
      body,
    });
    expect(status).toBe(418);
    expect(headers['content-type']).toBe('text/json');
    expect(text).toBe(body);
  });
});

describe('a fault in the token', () => {
  async function claimsWithFault(fault: Fault) {
    const { status, text } = await askWithFault(fault);
    expect(status).toBe(200);
    return decodeJwt(JSON.parse(text).access_token);
  }

  it('can make it for another client of the same tenant', async () => {
    const { appid, tid } = await claimsWithFault({ kind: 'foreign-client' });
    expect(appid).toMatch(/^[0-9a-f-]{36}$/);
    expect(appid).not.toBe(appWithOutlookRoles.clientId);
    expect(tid).toBe(contosoId);
  });

  it('can make it for the same client of another tenant', async () => {
    const claims = await claimsWithFault({ kind: 'foreign-tenant' });
    expect(claims).toMatchObject({
      appid: appWithOutlookRoles.clientId,
      tid: fabrikamId,
      iss: `https://sts.windows.net/${fabrikamId}/`,
    });
  });

  it('gives no token to wrong credentials', async () => {
    simulator.failNext({ kind: 'foreign-client' });
    const wrong = formAsk(tokenFields(appWithOutlookRoles, { client_secret: 'wrong' }));
    const { status, text } = await send(tokenUrl, wrong);
    expect(status).toBe(401);
    expect(JSON.parse(text).error_codes).toStrictEqual([7000215]);
  });
});

describe('a fault in the connection', () => {
  it('can hold the normal answer back for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    simulator.failNext({ kind: 'delay', milliseconds: 3_600_000 });
    const request = openRequest(tokenUrl, ask);
    const head = answerHead(request);
    let isAnswered = false;
    request.on('response', () => {
      isAnswered = true;
    });
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await send(discoveryUrl);
    expect(isAnswered).toBe(false);
    vi.advanceTimersByTime(3_600_000);
    expect((await head).statusCode).toBe(200);
  });

  it('can take the request and never answer', async () => {
    simulator.failNext({ kind: 'hang' });
    const request = openRequest(tokenUrl, ask);
    const head = answerHead(request);
    await vi.waitFor(() => expect(simulator.requests).toHaveLength(1));
    await send(discoveryUrl);
    request.destroy(new Error('gave up'));
    await expect(head).rejects.toThrow('gave up');
  });

  it('can send one byte at a time without end', async () => {
    simulator.failNext({ kind: 'drip', everyMilliseconds: 1 });
    const head = await answerHead(openRequest(tokenUrl, ask));
    expect(head.statusCode).toBe(200);
    expect(head.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(head.headers).not.toHaveProperty('content-length');
    let text = '';
    for await (const chunk of head) {
      text += chunk;
      if (text.length > 3) {
        break;
      }
    }
    expect(text).toMatch(/^\{ +$/);
    expect(head.complete).toBe(false);
  });

  it('can reset it before an answer', async () => {
    await expect(askWithFault({ kind: 'reset', when: 'before-answer' })).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
  });

  it('can break it in the middle of the answer', async () => {
    simulator.failNext({ kind: 'reset', when: 'within-body' });
    const headers = { ...ask.headers, Connection: 'keep-alive' };
    const head = await answerHead(openRequest(tokenUrl, { ...ask, headers }));
    expect(head.statusCode).toBe(200);
    let received = 0;
    const reading = (async () => {
      for await (const chunk of head) {
        received += chunk.length;
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(received).toBeGreaterThan(0);
    expect(received).toBeLessThan(Number(head.headers['content-length']));
  });
});
