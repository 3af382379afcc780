import * as z from 'zod/mini';
import { checkMakers } from '#domain/profile/check-maker.ts';
import { CheckRun } from './checks.ts';

/** `GET /api/v1/profiles/:id/checks?after=…`: the tests of a profile, latest first, by keyset. */
export const CheckHistory = z.strictObject({
  checks: z.array(
    z.strictObject({
      run: CheckRun,
      /** Null for a test that was kept before this was written down. */
      madeBy: z.nullable(z.enum(checkMakers)),
    }),
  ),
  /** The cursor of the next page, or null on the last one. */
  next: z.nullable(z.string()),
});

export type CheckHistory = z.infer<typeof CheckHistory>;
