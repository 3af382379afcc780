import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchema, schemaNames } from '#server/catalog/json-schemas.ts';
import { inRepository } from './root.ts';
import type { Main } from './tool.ts';

/** `npm run catalog:schema`: writes what editors need to help with files of the catalog. */
export const main: Main = async () => {
  const folder = inRepository('docs', 'schemas');
  await mkdir(folder, { recursive: true });
  for (const name of schemaNames) {
    const text = `${JSON.stringify(jsonSchema(name), undefined, 2)}\n`;
    await writeFile(inRepository('docs', 'schemas', `${name}.schema.json`), text);
  }
  console.log(`${schemaNames.length} schemas in ${folder}`);
  return 0;
};
