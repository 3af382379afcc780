import * as z from 'zod/mini';
import { Profile, ProfileInput } from './profiles.ts';

/** Milliseconds for which a deleted profile can be brought back. */
export const recoverableMs = 30 * 24 * 60 * 60 * 1_000;

/**
 * `GET /api/v1/deleted-profiles?after=…`: latest first, by keyset. `DELETE /api/v1/deleted-profiles/:id`
 * destroys one before its time, for good.
 */
export const DeletedProfileList = z.strictObject({
  profiles: z.array(
    z.strictObject({
      ...z.pick(Profile, {
        id: true,
        name: true,
        platform: true,
        connector: true,
        tenant: true,
        clientId: true,
      }).shape,
      deletedAt: z.int(),
      /** From then on it is gone. */
      recoverableUntil: z.int(),
    }),
  ),
  /** The cursor of the next page, or null on the last one. */
  next: z.nullable(z.string()),
});

export type DeletedProfileList = z.infer<typeof DeletedProfileList>;

/**
 * `POST /api/v1/deleted-profiles/:id/restore` answers with the `Profile`; 409 `name-taken` when another
 * has its name by now: then a new one is to be given.
 */
export const ProfileRestoration = z.strictObject({ name: z.optional(ProfileInput.shape.name) });

export type ProfileRestoration = z.infer<typeof ProfileRestoration>;
