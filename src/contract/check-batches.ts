import * as z from 'zod/mini';
import { verdicts } from '#domain/checks/check-result.ts';
import { ProfileQuery } from './profile-query.ts';

/** Profiles in one batch. */
export const largestBatch = 10_000;

const Chosen = z.strictObject({
  profileIds: z.readonly(
    z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(largestBatch)),
  ),
});

const Matching = z.strictObject({
  matching: z.omit(ProfileQuery, { sort: true, after: true }),
});

/**
 * `POST /api/v1/check-batches`: tests many profiles, one after the other, in the background: those that are
 * named, or all that a list with these conditions shows. Disabled ones are left out. 201 with a `CheckBatch`.
 */
export const NewCheckBatch = z.union([Chosen, Matching]);

export type NewCheckBatch = z.infer<typeof NewCheckBatch>;

/**
 * `GET /api/v1/check-batches/:id` tells how far it is; `DELETE` cancels what has not begun, and changes nothing
 * of a finished one: both of any batch, whoever has begun it. `GET /api/v1/check-batches/latest` finds the
 * last one of this session again, after a reload; without any, the newest unfinished one of anybody’s.
 */
export const CheckBatch = z.strictObject({
  id: z.string(),
  total: z.int(),
  /** How many have ended, by verdict. */
  ended: z.record(z.enum(verdicts), z.int()),
  /** In mid-test. */
  running: z.int(),
  createdAt: z.int(),
  cancelledAt: z.nullable(z.int()),
  /** Nothing is left to be done. */
  finished: z.boolean(),
});

export type CheckBatch = z.infer<typeof CheckBatch>;

export const LatestCheckBatch = z.strictObject({ latest: z.nullable(CheckBatch) });

export type LatestCheckBatch = z.infer<typeof LatestCheckBatch>;
