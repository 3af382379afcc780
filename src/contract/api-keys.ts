import * as z from 'zod/mini';
import { keyScopes } from './access.ts';

/** `POST /api/v1/api-keys` (201): the key itself is in this answer and nowhere else. */
export const ApiKeyInput = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(/^\P{Cc}*$/u)),
  scopes: z.array(z.enum(keyScopes)).check(z.minLength(1), z.maxLength(keyScopes.length)),
  /** Milliseconds from now; without it the key has no end. */
  lifetimeMs: z.optional(
    z.int().check(z.minimum(60 * 60 * 1_000), z.maximum(2 * 366 * 24 * 60 * 60 * 1_000)),
  ),
});

export type ApiKeyInput = z.infer<typeof ApiKeyInput>;

/** Times are in milliseconds since the epoch. */
export const ApiKey = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Its first characters, to tell it from others. */
  hint: z.string(),
  scopes: z.readonly(z.array(z.enum(keyScopes))),
  createdBy: z.string(),
  createdAt: z.int(),
  expiresAt: z.nullable(z.int()),
  lastUsedAt: z.nullable(z.int()),
  revokedAt: z.nullable(z.int()),
});

export type ApiKey = z.infer<typeof ApiKey>;

export const MadeApiKey = z.strictObject({ apiKey: ApiKey, key: z.string() });

export type MadeApiKey = z.infer<typeof MadeApiKey>;

/** `GET /api/v1/api-keys`: all of them, the latest first. `DELETE …/:id` revokes one (204). */
export const ApiKeyList = z.strictObject({ apiKeys: z.array(ApiKey) });

export type ApiKeyList = z.infer<typeof ApiKeyList>;

/**
 * `GET /api/v1/profiles/:id/credentials`: the one way out of a secret. Every reading is in the audit log.
 * Only for an API key with `credentials:read`; an operator does not see a secret again. It is the present
 * secret, also while a previous one may still be used. A draft’s are given too: its status tells that no
 * test has passed. 409 `profile-disabled` for a profile that is switched off, and 409 `secret-unreadable`
 * when the sealed secret does not open.
 */
export const ReadCredentials = z.strictObject({
  clientId: z.string(),
  clientSecret: z.string(),
  tenant: z.string(),
  tenantId: z.nullable(z.string()),
  cloud: z.string(),
  /** When the secret ends, as far as it is known. */
  secretEndsAt: z.nullable(z.int()),
});

export type ReadCredentials = z.infer<typeof ReadCredentials>;
