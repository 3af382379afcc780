import * as z from 'zod/mini';
import { Credentials, GivenRedirectUri } from './checks.ts';
import { ProfileInput } from './profiles.ts';
import { SecretEndsAt } from './secret-ends-at.ts';

/**
 * `PATCH /api/v1/profiles/:id` with `If-Match`, to change some of what is kept and leave the secret as it
 * is; what is absent stays. With another client ID or tenant no earlier test speaks for the profile: it is
 * a draft until one passes.
 */
export const ProfileEdit = z.strictObject({
  name: z.optional(ProfileInput.shape.name),
  tenant: z.optional(Credentials.shape.tenant),
  clientId: z.optional(Credentials.shape.clientId),
  redirectUri: z.optional(z.nullable(GivenRedirectUri)),
  /** Null forgets it, and the next test may read it anew. */
  secretEndsAt: z.optional(z.nullable(SecretEndsAt)),
});

export type ProfileEdit = z.infer<typeof ProfileEdit>;
