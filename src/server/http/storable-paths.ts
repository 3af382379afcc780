import { createMiddleware } from 'hono/factory';
import { isStorable } from '../db/storable.ts';
import { Refusal } from './problems.ts';

/** Nothing is called by what no database can keep: such an address is answered before one is asked. */
export const storablePaths = createMiddleware(async (context, next) => {
  if (!isStorable(context.req.path)) throw new Refusal('not-found');
  await next();
});
