import fc from 'fast-check';
import type { Found, Values } from './document-client.ts';
import type { Described } from './open-described.ts';
import { schemaArbitrary } from './schema-arbitrary.ts';

/** Requests of every kind to an operation: as described, nearly so, and nothing of the sort. `id` is of one that is there. */
export function randomRequests(
  found: Found,
  { id, described }: { readonly id: string; readonly described: Described },
): fc.Arbitrary<Values> {
  const { document } = described;
  const parameters = (place: string) =>
    found.operation.parameters.filter((parameter) => parameter.in === place);
  const given = (place: string) =>
    eachOf(parameters(place), ({ schema }) =>
      // Of many things the first version is there.
      fc.oneof(schemaArbitrary(schema, document).map(String), headerText, fc.constant('"v1"')),
    );
  const inPath = fc.oneof(
    { weight: 6, arbitrary: fc.constant(id) },
    fc.constantFrom(nobody, 'nothing', '%', '../..', '\0', '-'.repeat(36), ''),
    anyText,
  );
  const asDescribed = { ...given('header'), accept: fc.constantFrom(...accepted) };
  return fc.record({
    path: fc.record(eachOf(parameters('path'), () => inPath)),
    query: fc.oneof(
      fc.record(given('query'), { requiredKeys: [] }),
      fc.dictionary(
        fc.oneof(fc.constantFrom(...Object.keys(given('query')), 'after'), anyText),
        anyText,
      ),
    ),
    headers: fc.oneof(
      { weight: 4, arbitrary: fc.record(asDescribed, { requiredKeys: [] }) },
      fc.record({ ...asDescribed, ...unlikely }, { requiredKeys: [] }),
    ),
    body: found.method === 'GET' ? fc.constant(undefined) : bodies(found, described),
  });
}

function bodies(found: Found, { document, fill }: Described): fc.Arbitrary<unknown> {
  const schema = found.operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return fc.oneof(fc.constant(undefined), anyText);
  return fc.oneof(
    { weight: 2, arbitrary: schemaArbitrary(schema, document) },
    fc.constant(fill(found)),
    { weight: 4, arbitrary: nearly(fill(found)) },
    fc.jsonValue({ maxDepth: 2 }),
    anyText,
  );
}

const nobody = '00000000-0000-4000-8000-000000000000';

const anyText = fc.string({ unit: 'binary', maxLength: 20 });

/** What a header can hold. */
const headerText = fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((text) => text.trim());

const accepted = ['text/event-stream', 'text/csv', 'application/jsonl', '*/*', ';,'];

const oneOf = (...values: readonly string[]) => fc.oneof(fc.constantFrom(...values), headerText);

/** What may come with any request, and seldom does. */
const unlikely = {
  'content-type': oneOf('text/plain', 'application/json; charset=latin1', 'multipart/form-data'),
  'sec-fetch-site': oneOf('cross-site', 'same-origin'),
  origin: oneOf('null', 'https://elsewhere.example'),
  authorization: oneOf('Bearer', 'Bearer sw_nothing', 'Basic eDp5'),
  'scopewright-setup': oneOf(nobody),
};

/** An example, with something else in one of its places, or without that. */
function nearly(example: unknown): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    anyText,
    fc.constantFrom(undefined, '', 'x'.repeat(5_000), -1, 1e300, [], {}),
  );
  return fc
    .record({ place: fc.constantFrom([], ...placesIn(example)), value: odd })
    .map(({ place, value }) => (place.length === 0 ? example : replaced(example, place, value)));
}

type Place = readonly string[];

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...placesIn(inner).map((place) => [name, ...place]),
  ]);
}

function replaced(whole: unknown, [name, ...rest]: Place, value: unknown): unknown {
  if (name === undefined) return value;
  const copy = structuredClone(whole) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, value);
  return copy;
}

function eachOf<T>(
  parameters: Found['operation']['parameters'],
  of: (parameter: Found['operation']['parameters'][number]) => T,
): Record<string, T> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, of(parameter)]));
}
