import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '#contract/problem.ts';

/** A problem as RFC 9457 wants it told. */
export function answerProblem(context: Context, problem: Problem): Response {
  if (problem.retryAfter !== undefined) context.header('retry-after', String(problem.retryAfter));
  if (problem.status === 401) context.header('www-authenticate', challengeOf(problem));
  context.header('content-type', 'application/problem+json');
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode);
}

/** As RFC 6750 wants it: programs come with a key, and those whose key is no good are told so. */
function challengeOf({ code }: Problem): string {
  return code === 'key-unusable' ? 'Bearer error="invalid_token"' : 'Bearer';
}
