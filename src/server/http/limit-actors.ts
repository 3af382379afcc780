import { createMiddleware } from 'hono/factory';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

/** Requests of one API key, or of one session, whatever they ask for. */
const generalLimit = { limit: 600, windowMs: 60_000 };

const policy = `"general";q=${generalLimit.limit};w=${generalLimit.windowMs / 1_000}`;

/**
 * Lets everybody who is somebody ask so often in a minute, and tells with every answer how much of that is
 * left, as draft-ietf-httpapi-ratelimit-headers has it. What costs more has a limit of its own besides.
 */
export function limitActors({ rateLimits }: Pick<Services, 'rateLimits'>) {
  return createMiddleware(async (context, next) => {
    const actor = context.get('actor');
    if (actor !== undefined) {
      const use = await rateLimits.take(`requests:${actor.sessionId}`, generalLimit);
      context.header('ratelimit-policy', policy);
      context.header('ratelimit', `"general";r=${use.remaining};t=${use.resetSeconds}`);
      if (!use.allowed) throw new Refusal('rate-limited', { retryAfter: use.retryAfterSeconds });
    }
    await next();
  });
}
