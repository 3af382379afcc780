import * as z from 'zod/mini';
import { ProfileQuery } from './profile-query.ts';

/** The query of a list that has neither conditions nor another order. `after` is the `next` of the page before. */
export const PageQuery = z.pick(ProfileQuery, { after: true });

export type PageQuery = z.infer<typeof PageQuery>;
