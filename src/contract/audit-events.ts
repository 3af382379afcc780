import * as z from 'zod/mini';

/**
 * Who can do something: a person who is signed in, one with a setup link, a program, this server by
 * itself, or somebody of whom nothing is known.
 */
export const actorKinds = ['operator', 'setup', 'api-key', 'server', 'unknown'] as const;

export type ActorKind = (typeof actorKinds)[number];

/** Everything that is written down when it is done, or refused. */
export const auditActions = [
  'session.began',
  'session.ended',
  'session.refused',
  'access.refused',
  'profile.created',
  'profile.changed',
  'profile.tested',
  'profile.disabled',
  'profile.enabled',
  'profile.deleted',
  'profile.restored',
  'profile.destroyed',
  'profile.secret_rotated',
  'profile.secret_rolled_back',
  'profile.previous_secret_destroyed',
  'batch.began',
  'batch.cancelled',
  'credentials.read',
  'credentials.tested',
  'link.created',
  'link.opened',
  'link.completed',
  'link.revoked',
  'link.reissued',
  'link.renewal_asked',
  'embed_token.created',
  'api_key.created',
  'api_key.revoked',
  'webhook.created',
  'webhook.changed',
  'webhook.deleted',
  'webhook.tested',
  'audit.exported',
] as const;

export type AuditAction = (typeof auditActions)[number];

export const auditOutcomes = ['done', 'refused', 'failed'] as const;

export type AuditOutcome = (typeof auditOutcomes)[number];

export const AuditEvent = z.strictObject({
  id: z.string(),
  at: z.int(),
  actor: z.strictObject({ kind: z.enum(actorKinds), id: z.string(), name: z.string() }),
  /** From where; empty where nobody asked from anywhere. */
  address: z.string(),
  action: z.enum(auditActions),
  outcome: z.enum(auditOutcomes),
  profileId: z.nullable(z.string()),
  /** What it was done to, in words that outlive it: a name. */
  subject: z.nullable(z.string()),
  /** Names, codes and numbers; never a secret. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

export type AuditEvent = z.infer<typeof AuditEvent>;

/**
 * The query of `GET /api/v1/audit-events`, latest first, by keyset; conditions add up. With `Accept:
 * text/csv` or `application/jsonl` all that meets them, as a file.
 */
export const AuditQuery = z.object({
  actor: z.optional(z.string().check(z.maxLength(100))),
  action: z.optional(z.enum(auditActions)),
  outcome: z.optional(z.enum(auditOutcomes)),
  profile: z.optional(z.string().check(z.maxLength(100))),
  /** Milliseconds since the epoch: from this moment, and before that one. */
  from: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
  to: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
  after: z.optional(z.string().check(z.maxLength(4_000))),
});

export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditEventList = z.strictObject({
  events: z.array(AuditEvent),
  /** Those of the profiles that are still there, by their present name. */
  profiles: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  next: z.nullable(z.string()),
});

export type AuditEventList = z.infer<typeof AuditEventList>;
