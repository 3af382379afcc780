import { isStorable } from '../db/storable.ts';
import { Refusal } from './problems.ts';
import { invalidRequest } from './refusal-of.ts';

/**
 * What came with a request, as the contract describes it. Refuses anything else, and whatever holds a text that
 * no database could keep, naming the fields.
 */
export function parseStorable<T>(value: unknown, schema: { parse: (value: unknown) => T }): T {
  let parsed: T;
  try {
    parsed = schema.parse(value);
  } catch (error) {
    throw invalidRequest(error);
  }
  // Not before: what the contract has let through is no deeper than the contract.
  const pointer = findUnstorable(parsed, '');
  if (pointer === undefined) return parsed;
  throw new Refusal('invalid-request', { errors: [{ pointer, code: 'invalid_format' }] });
}

/** A JSON pointer to the first; a name that cannot be kept is not repeated. */
function findUnstorable(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : pointer;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name)) return pointer;
    const found = findUnstorable(inner, `${pointer}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
