import type { Context } from 'hono';
import { invalidRequest } from './refusal-of.ts';

/** A request's query, as the contract describes it. Refuses anything else, naming the parameters. */
export function readQuery<T>(context: Context, schema: { parse: (value: unknown) => T }): T {
  try {
    return schema.parse(context.req.query());
  } catch (error) {
    throw invalidRequest(error);
  }
}
