import { ApiProblem } from '../api/http.ts';
import { type Limited, problemMessages, tooMany, unreachable } from './problems.ts';

/**
 * What a failed request to our own server means, in words: what happened, and the way on. `asked` is
 * what there can be too many of.
 */
export function errorWords(error: Error, asked: Limited = 'test'): { title: string; fix: string } {
  if (!(error instanceof ApiProblem)) return unreachable;
  const { code, retryAfter } = error.problem;
  return code === 'rate-limited' ? tooMany(asked, retryAfter) : problemMessages[code];
}
