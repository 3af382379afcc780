import type { Context } from 'hono';
import { parseStorable } from './parse-storable.ts';

/** A request's query, as the contract describes it. Refuses anything else, naming the parameters. */
export function readQuery<T>(context: Context, schema: { parse: (value: unknown) => T }): T {
  return parseStorable(context.req.query(), schema);
}
