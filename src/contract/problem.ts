import * as z from 'zod/mini';

export const problemTypes = [
  'invalid-request',
  'not-signed-in',
  'key-unusable',
  'sign-in-link-unusable',
  'identity-unusable',
  'setup-over',
  'embed-token-unusable',
  'no-role',
  'not-allowed',
  'embed-origin-refused',
  'cross-site',
  'not-found',
  'method-not-allowed',
  'payload-too-large',
  'name-taken',
  'changed-meanwhile',
  'precondition-required',
  'check-run-unusable',
  'secret-unreadable',
  'profile-disabled',
  'webhook-disabled',
  'batch-unfinished',
  'secret-unchanged',
  'no-previous-secret',
  'link-unusable',
  'idempotency-key-reused',
  'idempotent-request-running',
  'rate-limited',
  'unavailable',
  'microsoft-unreachable',
  'internal',
] as const;

export type ProblemType = (typeof problemTypes)[number];

/**
 * RFC 9457 problem details, media type `application/problem+json`. `code` is the stable word;
 * `type` is the same as a URI reference.
 */
export const Problem = z.object({
  type: z.string(),
  code: z.enum(problemTypes),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Per field: a JSON pointer into the request and a code of ours. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string() }))),
  /** `name-taken`, `changed-meanwhile`: what stands there now. */
  current: z.optional(
    z.object({ id: z.string(), name: z.string(), etag: z.string(), updatedAt: z.int() }),
  ),
  /** `rate-limited`: seconds until the next try. */
  retryAfter: z.optional(z.int()),
});

export type Problem = z.infer<typeof Problem>;
