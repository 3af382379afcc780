import * as z from 'zod/mini';
import { ProfileQuery } from './profile-query.ts';

/** Days ahead that a calendar of many profiles tells of. */
export const calendarDays = 400;

/**
 * `GET /api/v1/profiles/expiries.ics`: when the secrets end that do so from today on and within
 * `calendarDays`, of all profiles that a list with these conditions shows; the first 5,000 of them. `GET
 * /api/v1/profiles/:id/expiry.ics` is the same for one of which the end is known. Media type `text/calendar`.
 */
export const SecretEndsQuery = z.omit(ProfileQuery, { sort: true, after: true });

export type SecretEndsQuery = z.infer<typeof SecretEndsQuery>;
