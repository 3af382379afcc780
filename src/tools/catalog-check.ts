import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { CatalogError } from '#server/catalog/catalog-error.ts';
import { problemLine } from '#server/catalog/catalog-problem.ts';
import { acceptIds, checkCatalog } from '#server/catalog/check-catalog.ts';
import { inRepository } from './root.ts';
import { type Main, ToolError } from './tool.ts';

/**
 * `npm run catalog:check [-- folder] [--accept]`: every problem of the catalog that ships and of the
 * folder (or CATALOG_DIR) over it, one line each. `--accept` enters new ids into the lists first.
 */
export const main: Main = async ({ args }) => {
  const { folder, accept } = readArgs(args);
  const own = folder ?? (process.env['CATALOG_DIR'] || undefined);
  const folders = [inRepository('src', 'catalog'), ...(own === undefined ? [] : [own])].map(asSeen);
  try {
    if (accept) await acceptIds(folders);
    const { problems, files } = await checkCatalog(folders);
    const lines = problems.map(problemLine);
    console.log(lines.length === 0 ? `${files} files, no problem` : lines.join('\n'));
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof CatalogError) throw new ToolError(error.message, { cause: error });
    throw error;
  }
};

function readArgs(args: readonly string[]) {
  try {
    const options = { accept: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) throw new Error('Only one folder can be checked at a time.');
    return { folder: positionals[0], accept: values.accept };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ToolError(message, { cause: error });
  }
}

/** As short as a terminal can open it from here. */
function asSeen(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' || path.startsWith('..') ? folder : path;
}
