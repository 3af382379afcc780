import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';
import { createProfile, profilesPath } from './testing/profile-requests.ts';

const metricsToken = 'prometheus-shows-this';
const headers = { authorization: `Bearer ${metricsToken}` };

describe('the metrics', () => {
  it('are not there unless they are asked for', async () => {
    const { stranger } = await openApp();
    const answer = await stranger().send('GET', '/metrics', { headers });
    expect(answer.text).not.toContain('scopewright_');
  });

  it.each([
    {},
    { authorization: metricsToken },
    { authorization: `Basic ${metricsToken}` },
    { authorization: `Bearer ${metricsToken}x` },
    { authorization: 'Bearer ' },
  ])('are for whoever shows the token, and not for %j', async (wrong) => {
    const { signIn } = await openApp({ metricsToken });
    const answer = await (await signIn()).send('GET', '/metrics', { headers: wrong });
    expect(problemOf(answer).status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('count requests by route and status, and name nobody', async () => {
    const { signIn } = await openApp({ metricsToken });
    const caller = await signIn();
    const { id } = await createProfile(caller);
    await caller.send('GET', `${profilesPath}/${id}`);
    await caller.send('GET', `${profilesPath}?q=contoso`);
    await caller.send('GET', `/somewhere/${id}`);
    const { text, headers: told } = await caller.send('GET', '/metrics', { headers });
    expect(told.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(told.get('cache-control')).toBe('no-store');
    const counted = (labels: string) =>
      text.includes(`scopewright_http_request_duration_seconds_count{${labels}} 1`);
    expect(counted('method="POST",route="/api/v1/profiles",status="201"')).toBe(true);
    expect(counted('method="GET",route="/api/v1/profiles",status="200"')).toBe(true);
    const one = '/api/v1/profiles/:id{[0-9a-f-]{36}}';
    expect(counted(`method="GET",route="${one}",status="200"`)).toBe(true);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain(id);
    expect(text).not.toContain('contoso');
  });
});

describe('a request', () => {
  it('has an id, in its answer and in every line of the log', async () => {
    const { signIn, log } = await openApp();
    const caller = await signIn();
    const answer = await caller.send('GET', profilesPath);
    const requestId = answer.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(log.map((line) => JSON.parse(line)).at(-1)).toMatchObject({
      requestId,
      method: 'GET',
      route: '/api/v1/profiles',
      status: 200,
      msg: 'request',
    });
  });

  it.each([
    ['f00d-1234_abc', true],
    ['short', false],
    ['has a blank in it', false],
    ['x'.repeat(65), false],
  ])('keeps the id that a proxy gave it, if it looks like one: %j', async (id, kept) => {
    const { stranger } = await openApp();
    const answer = await stranger().send('GET', '/healthz', { headers: { 'x-request-id': id } });
    expect(answer.headers.get('x-request-id') === id).toBe(kept);
  });

  it('that fails has its id beside the error', async () => {
    const { signIn, loseDatabase, log } = await openApp();
    const caller = await signIn();
    await loseDatabase();
    const answer = await caller.send('GET', profilesPath);
    const failed = log.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'request failed');
    expect(failed.requestId).toBe(answer.headers.get('x-request-id'));
  });
});
