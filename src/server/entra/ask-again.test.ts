import { describe, expect, test } from 'vitest';
import type { Failure } from '#domain/diagnosis/failure.ts';
import type { Ask } from './ask.ts';
import { askAgain, waitFor } from './ask-again.ts';
import { isCancelled } from './cancelled.ts';
import type { Outcome } from './outcome.ts';

const question = { endpoint: 'token', url: new URL('https://login.example/') } as const;

const status = (code: number, retryAfter?: number): Failure => ({
  kind: 'answer',
  endpoint: 'token',
  code: 'unexpected-status',
  details: { status: code, codes: [], retryAfter },
});

const refusal = (
  number: number,
  details: { status?: number; retryAfter?: number } = {},
): Failure => ({
  kind: 'provider-error',
  endpoint: 'token',
  details: { status: 400, error: 'temporarily_unavailable', codes: [number], ...details },
});

const lost: Failure = { kind: 'transport', endpoint: 'token', code: 'connection-lost' };

/** Always fails so; tells how long was waited before each further try. */
async function insist(failure: Failure, { random = 0.5, tookMs = 0 } = {}) {
  const waits: number[] = [];
  let asked = 0;
  let time = 0;
  const ask: Ask = async () => {
    asked += 1;
    time += tookMs;
    return { ok: false, failure };
  };
  const patience = {
    timeoutMs: 10_000,
    now: () => time,
    random: () => random,
    wait: async (ms: number) => {
      waits.push(ms);
      time += ms;
    },
  };
  const outcome = await askAgain(ask, patience)(question);
  expect(outcome).toEqual({ ok: false, failure });
  expect(asked).toBe(waits.length + 1);
  return waits;
}

describe('asked again is', () => {
  test.each<[string, Failure]>([
    ['a busy server', status(503)],
    ['a busy gateway', status(502)],
    ['AADSTS90033', refusal(90033)],
    ['a lost connection', lost],
  ])('%s, twice, after a moment that chance makes longer or shorter', async (_, failure) => {
    expect(await insist(failure)).toEqual([500, 1_000]);
    expect(await insist(failure, { random: 0 })).toEqual([250, 500]);
    expect(await insist(failure, { random: 0.999 })).toEqual([749.5, 1_499]);
  });

  test('whoever says when to come back, if that is soon', async () => {
    expect(await insist(status(429, 1))).toEqual([1_500, 2_000]);
    expect(await insist(status(503, 2))).toEqual([2_500, 3_000]);
    expect(await insist(refusal(90055, { status: 429, retryAfter: 5 }))).toEqual([5_500]);
  });

  test.each<[string, Failure]>([
    ['who says to come back later', status(429, 30)],
    ['who throttles without a word about when', status(429)],
    ['who has seen a loop', refusal(50196, { retryAfter: 1 })],
    ['who does not accept the secret', refusal(7000215)],
    ['a name that nobody knows', { kind: 'transport', endpoint: 'token', code: 'host-not-found' }],
    ['a call that took too long', { kind: 'transport', endpoint: 'token', code: 'timed-out' }],
    [
      'a certificate that nobody vouches for',
      { kind: 'transport', endpoint: 'token', code: 'tls-failed' },
    ],
    ['a page that forbids it', status(403)],
  ])('not %s', async (_, failure) => {
    expect(await insist(failure)).toEqual([]);
  });

  test('nobody, once a further try could end later than after 20 seconds', async () => {
    expect(await insist(status(503), { tookMs: 6_000 })).toEqual([500]);
    expect(await insist(status(503), { tookMs: 9_600 })).toEqual([]);
  });
});

test('a second try that succeeds is the answer', async () => {
  const outcomes: Outcome<unknown>[] = [
    { ok: false, failure: lost },
    { ok: true, value: 'yes' },
  ];
  const ask: Ask = async () => outcomes.shift() ?? { ok: false, failure: lost };
  const patience = { timeoutMs: 1, now: () => 0, random: () => 0, wait: async () => {} };
  expect(await askAgain(ask, patience)(question)).toEqual({ ok: true, value: 'yes' });
  expect(outcomes).toEqual([]);
});

test('a caller who leaves ends the waiting at once', async () => {
  const leaving = new AbortController();
  const ask: Ask = async () => {
    queueMicrotask(() => leaving.abort());
    return { ok: false, failure: lost };
  };
  const patience = { timeoutMs: 1, now: () => 0, random: () => 0.9, wait: waitFor };
  const asking = askAgain(ask, patience)({ ...question, signal: leaving.signal });
  expect(isCancelled(await asking.catch((error: unknown) => error))).toBe(true);
});
