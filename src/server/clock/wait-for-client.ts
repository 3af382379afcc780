import type { RateLimits } from '../access/rate-limit.ts';
import { clientKey, clientLimit } from '../checks/client-limit.ts';
import type { ClientCredentials } from '../entra/create-entra-client.ts';

/** Of the tests that a client may have in a minute, so many at most are the clock’s. */
const ownShare = { ...clientLimit, limit: 2 };

/**
 * Counts a test of the clock’s against the limit of its client: 0 if it may be made now, else after how
 * many milliseconds to try again. The clock has a small share of its own, so that many profiles of one
 * client take nothing from a person who is at work on one of them.
 */
export async function waitForClient(
  credentials: ClientCredentials,
  { rateLimits }: { readonly rateLimits: RateLimits },
): Promise<number> {
  const own = clientKey(credentials, 'clock');
  const common = clientKey(credentials, 'check');
  if (own === undefined || common === undefined) return 0;
  for (const [key, limit] of [
    [own, ownShare],
    [common, clientLimit],
  ] as const) {
    const answer = await rateLimits.take(key, limit);
    if (!answer.allowed) return answer.retryAfterSeconds * 1_000;
  }
  return 0;
}
