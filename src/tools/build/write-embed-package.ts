import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { inRepository } from '../root.ts';

/** Modules whose types the entry shows, by where an import names them. */
const specifier = /(?<=from ')(?:\.|#contract)\/[\w-]+\.ts(?=')/g;

/** Adds to the built module in a folder what makes it a package: types, manifest, licence. */
export async function writeEmbedPackage(folder: string): Promise<void> {
  await writeTypes(folder);
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(await manifest(), null, 2)}\n`);
  await copyFile(inRepository('LICENSE'), join(folder, 'LICENSE'));
}

/** The types of the entry and of all that it leads to, beside each other: portals know none of our rooms. */
async function writeTypes(folder: string): Promise<void> {
  const files = ['src/embed/embed.ts'];
  for (const file of files) {
    const types = declarationOf(file, await readFile(inRepository(file), 'utf8'));
    for (const [found] of types.matchAll(specifier)) {
      const next = found.startsWith('.') ? join('src/embed', found) : `src/${found.slice(1)}`;
      if (!files.includes(next)) files.push(next);
    }
    const beside = types.replaceAll(specifier, (found) => `./${basename(found, '.ts')}.js`);
    await writeFile(join(folder, `${basename(file, '.ts')}.d.ts`), beside);
  }
}

function declarationOf(fileName: string, source: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, target: ts.ScriptTarget.ES2023 },
  });
  const [first] = diagnostics;
  if (first === undefined) return outputText;
  throw new Error(`${fileName}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
}

/** Only the entry, without the packages that the server needs. */
async function manifest() {
  const { name, version, license, type } = JSON.parse(
    await readFile(inRepository('package.json'), 'utf8'),
  );
  return {
    name,
    version,
    description: 'The wizard of Scopewright in the page of a portal.',
    license,
    type,
    exports: { './embed': { types: './embed.d.ts', default: './embed.js' } },
    // It defines an element.
    sideEffects: true,
  };
}
