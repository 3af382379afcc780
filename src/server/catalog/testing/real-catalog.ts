import { fileURLToPath } from 'node:url';
import type { Guide } from '#domain/catalog/guide.ts';
import { loadCatalog } from '../load-catalog.ts';

/** The catalog that ships. */
export const realCatalogDir: string = fileURLToPath(new URL('../../../catalog', import.meta.url));

export async function outlookGuide(): Promise<Guide> {
  const guide = (await loadCatalog(realCatalogDir)).findGuide('stackone', 'microsoftoutlook');
  if (guide === undefined) throw new Error('The catalog has no guide to Outlook');
  return guide;
}
