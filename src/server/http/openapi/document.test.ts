import { describe, expect, it } from 'vitest';
import { keyScopes, roles } from '#contract/access.ts';
import { doors } from '../doors.ts';
import { openApp } from '../testing/open-app.ts';
import { openApiDocument } from './document.ts';
import { operations } from './operations.ts';
import { createSchemaChecker } from './testing/answer-checker.ts';
import { operationsOf } from './testing/document-client.ts';

const document = openApiDocument();
const all = operationsOf(document);
const { faultOf } = createSchemaChecker(document);

describe('the description of the API', () => {
  it('tells of every route that there is, and of no other', () => {
    expect(Object.keys(doors).filter((key) => operations[key] === undefined)).toEqual([]);
    const told = all.map(({ key }) => key.replaceAll(/\{(\w+)\}/g, ':$1'));
    expect([...told].sort()).toEqual(Object.keys(doors).sort());
  });

  it('is what the server hands out, to everybody', async () => {
    const { stranger } = await openApp();
    const answer = await stranger().send('GET', '/api/v1/openapi.json');
    expect(JSON.parse(answer.text)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('gives every operation a name of its own', () => {
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+([A-Z][a-z]*)+$/.test(id))).toEqual([]);
  });

  it('names all that it refers to', () => {
    const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g);
    for (const [, kind = '', name = ''] of refs) {
      const { schemas, headers } = document.components;
      expect(Object.keys(kind === 'schemas' ? schemas : headers), name).toContain(name);
    }
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

  it('says who may come in, as the doors have it', () => {
    const asked = all.flatMap(({ operation }) => operation.security);
    const names = asked.flatMap((one) => Object.entries(one));
    const known = { operator: roles, apiKey: keyScopes, setup: [] } as const;
    for (const [scheme, needed] of names) {
      expect(Object.keys(document.components.securitySchemes)).toContain(scheme);
      expect(Object.entries(known).find(([name]) => name === scheme)?.[1]).toEqual(
        expect.arrayContaining([...needed]),
      );
    }
    const open = all.filter(({ operation }) => operation.security.length === 0);
    expect(open.map(({ path }) => path)).toContain('/openapi.json');
    expect(open.map(({ path }) => path)).not.toContain('/profiles');
  });
});
