import { fileURLToPath } from 'node:url';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Catalog } from '../catalog.ts';
import { loadCatalog } from '../load-catalog.ts';

/** The folder of the catalog that ships. */
export const realCatalogDir: string = fileURLToPath(new URL('../../../catalog', import.meta.url));

let loading: Promise<Catalog> | undefined;

/** The catalog that ships; read once for all tests of a file. */
export function realCatalog(): Promise<Catalog> {
  loading ??= loadCatalog(realCatalogDir);
  return loading;
}

export async function outlookGuide(): Promise<Guide> {
  const guide = (await realCatalog()).findGuide('stackone', 'microsoftoutlook');
  if (guide === undefined) throw new Error('The catalog has no guide to Outlook');
  return guide;
}
