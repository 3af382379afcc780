import type { Context } from 'hono';
import { parseStorable } from './parse-storable.ts';
import { Refusal } from './problems.ts';

/** A request's JSON, as the contract describes it. Refuses anything else, naming the fields. */
export async function readBody<T>(
  context: Context,
  schema: { parse: (value: unknown) => T },
): Promise<T> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal('invalid-request');
  const body: unknown = await context.req.json().catch((cause: unknown) => {
    throw new Refusal('invalid-request', {}, { cause });
  });
  return parseStorable(body, schema);
}
