import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonSchema, schemaNames } from './json-schemas.ts';

const folder = fileURLToPath(new URL('../../../docs/schemas/', import.meta.url));

describe('the JSON Schemas for editors', () => {
  it.each(schemaNames)('stand in docs/schemas as the catalog is read now: %s', async (name) => {
    const text = await readFile(`${folder}${name}.schema.json`, 'utf8');
    expect(text, 'bring them up to date with npm run catalog:schema').toBe(
      `${JSON.stringify(jsonSchema(name), undefined, 2)}\n`,
    );
  });

  it('are all there is in that folder', async () => {
    const files = schemaNames.map((name) => `${name}.schema.json`);
    expect((await readdir(folder)).sort()).toEqual(files.sort());
  });

  it('know no key that the catalog does not, and ask for no key that has a default', () => {
    const { properties, required, additionalProperties } = jsonSchema('guide');
    expect(additionalProperties).toBe(false);
    expect(properties).toHaveProperty('sections');
    expect(required).toContain('sections');
    expect(required).not.toContain('choice');
  });

  it('take text where the server makes blocks of Markdown', () => {
    expect(jsonSchema('guide')).toMatchObject({ properties: { roleNotice: { type: 'string' } } });
  });
});
