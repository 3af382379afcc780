import * as z from 'zod/mini';
import { CheckRequest, CheckRun, Credentials } from './checks.ts';
import { SecretEndsAt } from './secret-ends-at.ts';

/** In hours. */
const longestGrace = 30 * 24;

/**
 * `POST /api/v1/profiles/:id/secret` with `If-Match`: tests the new secret with all else as it is kept, and
 * puts it in the place of the present one if Entra takes it. Answers as a test does, as JSON or as a
 * stream, and ends with a `SecretRotated` where a test ends with its run.
 */
export const SecretRotation = z.strictObject({
  clientSecret: Credentials.shape.clientSecret,
  /** How long the present secret stays usable, and can be rolled back to; 0 destroys it at once. */
  graceHours: z.int().check(z.minimum(0), z.maximum(longestGrace)),
  /** When the new one ends, where the person knows; else the test may read it. */
  secretEndsAt: z.optional(SecretEndsAt),
  /** As with any test: a secret that was made a moment ago may not be known everywhere yet. */
  recheck: CheckRequest.shape.recheck,
});

export type SecretRotation = z.infer<typeof SecretRotation>;

/** Without `rotated` the present secret is what it was. */
export const SecretRotated = z.strictObject({ run: CheckRun, rotated: z.boolean() });

export type SecretRotated = z.infer<typeof SecretRotated>;
