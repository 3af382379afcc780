import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { withRequestId } from '../create-log.ts';
import type { Services } from '../services.ts';

/** As a proxy may give it. */
const acceptable = /^[\w-]{8,64}$/;

/**
 * Gives every request an id, the one of `X-Request-Id` if that looks like one: it is in the answer and
 * in every line of the log. Tells log and metrics how each ended, by the route and never the address.
 */
export function observeRequests({ log, metrics }: Pick<Services, 'log' | 'metrics'>) {
  return createMiddleware(async (context, next) => {
    const given = context.req.header('x-request-id') ?? '';
    const requestId = acceptable.test(given) ? given : randomUUID();
    context.header('x-request-id', requestId);
    await withRequestId(requestId, async () => {
      const begun = performance.now();
      await next();
      const { method, routePath: route } = context.req;
      const { status } = context.res;
      const milliseconds = performance.now() - begun;
      metrics?.request({ method, route, status, seconds: milliseconds / 1_000 });
      log.debug({ method, route, status, ms: Math.round(milliseconds * 10) / 10 }, 'request');
    });
  });
}
