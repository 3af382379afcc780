import { isSafeOrigin } from '../origin.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

/**
 * The origins of an embed token, each in its one form. Refuses what is no origin, is neither https nor of
 * localhost, or is missing in `EMBED_ORIGINS` where that is set: a stolen key then frames nothing elsewhere.
 */
export function takeEmbedOrigins(
  given: readonly string[],
  { embedOrigins }: Pick<Services, 'embedOrigins'>,
): readonly string[] {
  const errors = given.flatMap((origin, index) =>
    isSafeOrigin(origin) && (embedOrigins?.includes(origin) ?? true)
      ? []
      : [{ pointer: `/origins/${index}`, code: 'origin-not-allowed' }],
  );
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
  return [...new Set(given)];
}
