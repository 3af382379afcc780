import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Door, doors } from '../doors.ts';
import { openApp } from '../testing/open-app.ts';
import { openApiDocument } from './document.ts';
import { operations } from './operations.ts';
import { createSchemaChecker } from './testing/answer-checker.ts';
import { operationsOf } from './testing/document-client.ts';
import { openApiSchema } from './testing/openapi-schema.ts';

const document = openApiDocument();
const all = operationsOf(document);
const { faultOf } = createSchemaChecker(document);

/** The key of an operation in `doors`. */
const doorOf = (key: string) => key.replaceAll(/\{(\w+)\}/g, ':$1');

function waysThrough(door: Door): readonly string[] {
  if (door === 'anybody') return [];
  const { operator, key, setup } = door;
  return [
    ...(operator ? [`operator ${operator}`] : []),
    ...(key ? [`apiKey ${key}`] : []),
    ...(setup ? ['setup setupSession'] : []),
  ];
}

describe('the description of the API', () => {
  it('tells of every route that there is, and of no other', () => {
    expect(Object.keys(operations).sort()).toEqual(Object.keys(doors).sort());
    expect(all.map(({ key }) => doorOf(key)).sort()).toEqual(Object.keys(doors).sort());
  });

  it('says who may come in, as the doors have it', () => {
    for (const { key, operation } of all) {
      const ways = operation.security.map((one) => Object.entries(one).flat(2).join(' '));
      expect(ways, key).toEqual(waysThrough(doors[doorOf(key)] ?? {}));
    }
  });

  it('is what the server hands out, to everybody', async () => {
    const { stranger } = await openApp();
    const answer = await stranger().send('GET', '/api/v1/openapi.json');
    expect(JSON.parse(answer.text)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('is OpenAPI 3.1, its schemas are JSON Schema of draft 2020-12', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    const validate = ajv.compile(openApiSchema);
    validate(JSON.parse(JSON.stringify(document)));
    expect(validate.errors ?? []).toEqual([]);
    const broken = {
      ...document,
      components: { ...document.components, schemas: { X: { type: 7 } } },
    };
    expect(validate(broken)).toBe(false);
  });

  it('gives every operation a name of its own', () => {
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+([A-Z][a-z]*)+$/.test(id))).toEqual([]);
  });

  it('names all that it refers to', () => {
    const { schemas, headers, securitySchemes } = document.components;
    const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g);
    for (const [, kind = '', name = ''] of refs) {
      expect(Object.keys(kind === 'schemas' ? schemas : headers), name).toContain(name);
    }
    const asked = all.flatMap(({ operation }) => operation.security.flatMap(Object.keys));
    expect(new Set(asked)).toEqual(new Set(Object.keys(securitySchemes)));
    const tags = all.flatMap(({ operation }) => operation.tags);
    expect(new Set(tags)).toEqual(new Set(document.tags.map(({ name }) => name)));
  });

  it.each(all)('tells of what stands in the path, each once: $key', ({ path, operation }) => {
    const places = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(places).size).toBe(places.length);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path ${name}`);
    expect(places.filter((place) => place.startsWith('path '))).toEqual(inPath);
  });

  it('has schemas that another validator understands', () => {
    expect(Object.keys(document.components.schemas)).toContain('Profile');
    for (const schema of Object.values(document.components.schemas)) {
      expect(() => faultOf(schema, {})).not.toThrow();
    }
  });

  it.each(all)('has examples that are as it says itself: $key', ({ operation }) => {
    const parts = [operation.requestBody, ...Object.values(operation.responses)];
    const contents = parts.flatMap((part) => Object.values(part?.content ?? {}));
    for (const { schema, example, examples = {} } of contents) {
      const values = Object.values(examples).map(({ value }) => value);
      if (example !== undefined) values.push(example);
      expect(values.map((value) => faultOf(schema, value)).filter(Boolean)).toEqual([]);
    }
  });
});
