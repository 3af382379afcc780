import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

const windowMs = 60_000;

/** Lets a session do a thing so often in a minute, and refuses it more. */
export async function limitSession(
  sessionId: string,
  { doing, limit }: { readonly doing: string; readonly limit: number },
  { rateLimits }: Pick<Services, 'rateLimits'>,
): Promise<void> {
  const answer = await rateLimits.take(`${doing}:operator:${sessionId}`, { limit, windowMs });
  if (!answer.allowed) throw new Refusal('rate-limited', { retryAfter: answer.retryAfterSeconds });
}
