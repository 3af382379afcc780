import { expect, test } from 'vitest';
import { ApiProblem, UnreachableError } from '../api/http.ts';
import { runToTell } from './run-to-tell.ts';

const times = { startedAt: 1_000, endedAt: 2_000 };
const problem = {
  type: '/problems/internal',
  code: 'internal',
  title: 'Broken',
  status: 500,
} as const;

test('a test that our own server broke off is told with its code, status and times', () => {
  const error = new ApiProblem({ ...problem, detail: 'words that may hold anything' });
  expect(runToTell({ state: 'broken', results: [], error, ...times })).toEqual({
    ...times,
    results: [],
    problem: { code: 'internal', status: 500, retryAfter: undefined },
  });
});

test('a server that cannot be reached has no code of its own', () => {
  const error = new UnreachableError('The answer broke off');
  const told = runToTell({ state: 'broken', results: [], error, ...times });
  expect(told).toMatchObject({ problem: { code: 'unreachable' } });
});

test('a test that was cancelled, runs or never was is nothing to tell', () => {
  expect(runToTell({ state: 'cancelled', results: [] })).toBeUndefined();
  expect(runToTell({ state: 'running', results: [] })).toBeUndefined();
  expect(runToTell({ state: 'idle' })).toBeUndefined();
});
