import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '#contract/problem.ts';
import { frameSession } from './frame-session.ts';
import { ApiProblem, request } from './http.ts';

const former = { setupId: 'one', sessionToken: 'former', expiresAt: 0 };
const next = { setupId: 'two', sessionToken: 'next', expiresAt: 0 };
const over: Problem = {
  type: 'https://scopewright.dev/problems/setup-over',
  code: 'setup-over',
  title: 'This setup is over',
  status: 401,
};

/** The setup and bearer of each request, in order. */
let asked: string[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('location', new URL('https://scopewright.example/embed/custom/microsoftoutlook'));
  // A server that knows only the session that took over.
  vi.stubGlobal('fetch', async (_path: string, { headers }: RequestInit) => {
    const sent = new Headers(headers);
    asked.push(`${sent.get('scopewright-setup')} ${sent.get('authorization')}`);
    const isKnown = sent.get('authorization') === 'Bearer next';
    return Response.json(isKnown ? {} : over, { status: isKnown ? 200 : 401 });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  Object.assign(frameSession, { current: undefined, changing: undefined });
});

test('a request that met the end of its session is made again by the one that takes over', async () => {
  frameSession.current = former;
  let takeOver = () => {};
  frameSession.changing = new Promise<void>((resolve) => {
    takeOver = () => {
      frameSession.current = next;
      resolve();
    };
  });
  const response = request('setup');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  takeOver();
  expect((await response).status).toBe(200);
  expect(asked).toEqual(['one Bearer former', 'two Bearer next']);
});

test('where nothing took over, the refusal stands, and nothing is asked for again', async () => {
  frameSession.current = former;
  const refused = Promise.reject(new Error('The portal has no other token.'));
  frameSession.changing = refused;
  await expect(refused).rejects.toThrow();
  await expect(request('setup')).rejects.toBeInstanceOf(ApiProblem);
  expect(asked).toEqual(['one Bearer former']);
});
