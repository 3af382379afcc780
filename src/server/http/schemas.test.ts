import { describe, expect, it } from 'vitest';
import { jsonSchema, schemaNames } from '../catalog/json-schemas.ts';
import { jsonOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';

describe('the schemas for editors', () => {
  it.each(schemaNames)('are handed out to anybody: %s', async (name) => {
    const { stranger } = await openApp();
    const answer = await stranger().send('GET', `/schemas/${name}.schema.json`);
    expect(answer.status).toBe(200);
    expect(jsonOf(answer)).toEqual(jsonSchema(name));
  });
});
