import fc from 'fast-check';
import type { JsonSchema, OpenApiDocument } from '#contract/openapi.ts';

const deepest = 6;

/** Values of the kind that a schema describes; whether their strings mean anything is left to chance. */
export function schemaArbitrary(
  schema: JsonSchema,
  document: OpenApiDocument,
  depth = 0,
): fc.Arbitrary<unknown> {
  const of = (inner: JsonSchema) => schemaArbitrary(inner, document, depth + 1);
  if (schema.$ref !== undefined) return of(named(schema.$ref, document));
  if (depth > deepest) return fc.jsonValue({ maxDepth: 1 });
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return fc.oneof(...either.map(of));
  if (schema.type === 'object') return objects(schema, of);
  return schema.type === 'array' ? arrays(schema, of) : scalars(schema);
}

type Inner = (inner: JsonSchema) => fc.Arbitrary<unknown>;

function arrays({ items = {}, minItems = 0 }: JsonSchema, of: Inner): fc.Arbitrary<unknown> {
  return fc.array(of(items), { minLength: minItems, maxLength: 4 });
}

function scalars(schema: JsonSchema): fc.Arbitrary<unknown> {
  const chosen = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (chosen !== undefined) return fc.constantFrom(...chosen);
  switch (schema.type) {
    case 'string':
      return strings(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 1e9, 2e9) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objects({ properties = {}, required = [] }: JsonSchema, of: Inner) {
  const members = Object.entries(properties).map(([name, inner]) => [name, of(inner)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
}

function strings({ minLength = 0, maxLength = 40, pattern }: JsonSchema) {
  const any = fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 40) });
  return pattern === undefined || pattern.includes('\\P')
    ? any
    : fc.stringMatching(new RegExp(pattern));
}

function named(ref: string, { components }: OpenApiDocument): JsonSchema {
  const found = components.schemas[ref.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`${ref} leads nowhere`);
  return found;
}
