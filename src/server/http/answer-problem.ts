import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '#contract/problem.ts';

/** A problem as RFC 9457 wants it told. */
export function answerProblem(context: Context, problem: Problem): Response {
  if (problem.retryAfter !== undefined) context.header('retry-after', String(problem.retryAfter));
  context.header('content-type', 'application/problem+json');
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode);
}
