import { createMiddleware } from 'hono/factory';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';
import { originOf } from './request-context.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a page of another origin makes a browser send. Browsers say where a request comes
 * from (Fetch Metadata, or Origin on older ones); a caller that says nothing is no browser, and has
 * no cookies of one.
 */
export function sameSiteOnly(services: Pick<Services, 'publicUrl'>) {
  return createMiddleware(async (context, next) => {
    if (!safeMethods.has(context.req.method)) {
      const site = context.req.header('sec-fetch-site');
      const origin = context.req.header('origin');
      const own = originOf(context, services);
      const foreign =
        site === undefined
          ? origin !== undefined && origin !== own
          : site !== 'same-origin' && site !== 'none';
      if (foreign) throw new Refusal('cross-site');
    }
    await next();
  });
}
