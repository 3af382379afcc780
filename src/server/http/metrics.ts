import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Metrics } from '../metrics/metrics.ts';
import { answerProblem } from './answer-problem.ts';
import { problem } from './problems.ts';

/** `/metrics`, for whoever shows the token: `Authorization: Bearer …`. */
export function metricsRoutes(metrics: Metrics, token: string): Hono {
  const expected = digest(`Bearer ${token}`);
  return new Hono().get('/metrics', async (context) => {
    context.header('cache-control', 'no-store');
    if (!timingSafeEqual(digest(context.req.header('authorization') ?? ''), expected)) {
      context.header('www-authenticate', 'Bearer');
      return answerProblem(context, problem('not-signed-in'));
    }
    const { body, type } = await metrics.text();
    return context.body(body, 200, { 'content-type': type });
  });
}

/** Of one length whatever is given, as a comparison in constant time needs it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
