import * as z from 'zod/mini';
import { profileStatuses } from '#domain/profile/profile.ts';

/**
 * `created`: newest first. `name`: by the name as compared, in the order of its characters. `expiry`: by
 * the end of the secret, the first to end first; those of which it is not known are left out.
 */
export const profileOrders = ['created', 'name', 'expiry'] as const;

export type ProfileOrder = (typeof profileOrders)[number];

/**
 * The query of `GET /api/v1/profiles`, all optional. Conditions add up. `q` finds by the beginnings of
 * words of the name, of the tenant as entered or as GUID, and of the client ID; every word must be
 * found. `after` is the `next` of the page before, of the same conditions and order.
 */
export const ProfileQuery = z.object({
  status: z.optional(z.enum(profileStatuses)),
  platform: z.optional(z.string().check(z.maxLength(100))),
  connector: z.optional(z.string().check(z.maxLength(100))),
  /**
   * Whose secret has ended or ends within so many days. They come in the order of `expiry` instead of
   * `created`.
   */
  expiring: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000))),
  q: z.optional(z.string().check(z.maxLength(200))),
  sort: z._default(z.enum(profileOrders), 'created'),
  after: z.optional(z.string().check(z.maxLength(4_000))),
});

export type ProfileQuery = z.infer<typeof ProfileQuery>;
