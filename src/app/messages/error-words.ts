import { ApiProblem } from '../api/http.ts';
import { problemMessages, unreachable, waitAgain } from './problems.ts';

/** What a failed request to our own server means, in words: what happened, and the way on. */
export function errorWords(error: Error): { title: string; fix: string } {
  if (!(error instanceof ApiProblem)) return unreachable;
  const { code, retryAfter } = error.problem;
  const words = problemMessages[code];
  return retryAfter === undefined
    ? words
    : { ...words, fix: `${words.fix} ${waitAgain(retryAfter)}` };
}
