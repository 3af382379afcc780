import * as z from 'zod/mini';
import { roles } from './access.ts';

/** `POST /api/v1/session` spends a one-time sign-in link; 401 `sign-in-link-unusable` otherwise. */
export const SignInRequest = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(200)),
});

/**
 * Why an ID token begins no session: the `detail` of `identity-unusable`. Whether a token is `stale` is
 * counted from its `iat`; `spent` is one that has begun a session before.
 */
export const identityFaults = [
  'malformed',
  'wrong-algorithm',
  'unknown-key',
  'wrong-signature',
  'wrong-issuer',
  'wrong-audience',
  'wrong-tenant',
  'wrong-version',
  'expired',
  'not-yet-valid',
  'stale',
  'spent',
] as const;

export type IdentityFault = (typeof identityFaults)[number];

/**
 * `POST /api/v1/session/microsoft` begins a session with an ID token of Microsoft’s for this server’s own
 * client: 401 `identity-unusable`, 403 `no-role`, 404 `not-found` where that is not set up, 503
 * `microsoft-unreachable` when Microsoft’s keys cannot be read.
 */
export const MicrosoftSignInRequest = z.strictObject({
  idToken: z.string().check(z.minLength(1), z.maxLength(20_000)),
});

export type MicrosoftSignInRequest = z.infer<typeof MicrosoftSignInRequest>;

/** Whoever is signed in. */
export const SignedInOperator = z.strictObject({
  /** The object ID in Entra, or `terminal`. */
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
});

/** What `GET /api/v1/sessions` may be asked. */
export const SessionQuery = z.object({ operator: z.optional(z.literal('all')) });

/** `GET /api/v1/session`, and the answer to signing in. `DELETE` ends it on the server. */
export const Session = z.strictObject({
  /** Null when nobody is signed in. */
  operator: z.nullable(SignedInOperator),
});

export type Session = z.infer<typeof Session>;

export type SignedInOperator = z.infer<typeof SignedInOperator>;

export type SignInRequest = z.infer<typeof SignInRequest>;

/**
 * `GET /api/v1/sessions`: those of the operator who asks, the latest first; with `?operator=all`, for
 * admins, those of everybody. `DELETE /api/v1/sessions/:id` ends one, the present one too; `DELETE
 * /api/v1/sessions` ends all of the operator’s but the present one. Both answer 204.
 */
export const SessionList = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      operator: SignedInOperator,
      createdAt: z.int(),
      lastSeenAt: z.int(),
      expiresAt: z.int(),
      address: z.string(),
      userAgent: z.string(),
      /** The one that asks. */
      isPresent: z.boolean(),
    }),
  ),
});

export type SessionList = z.infer<typeof SessionList>;
