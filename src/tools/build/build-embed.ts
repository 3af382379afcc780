import { type BuildEnvironmentOptions, build } from 'vite';
import { inRepository } from '../root.ts';
import { writeEmbedPackage } from './write-embed-package.ts';

/** What runs in the pages of portals; no settings of the app’s own build have a part in it. */
async function bundle(options: BuildEnvironmentOptions): Promise<void> {
  await build({
    configFile: false,
    root: inRepository(),
    logLevel: 'warn',
    build: {
      ...options,
      copyPublicDir: false,
      modulePreload: false,
    },
  });
}

/** Writes `embed.js` into a folder: one module under a name that stays, as pages load it from the server. */
export function buildEmbedScript(folder: string): Promise<void> {
  return bundle({
    outDir: folder,
    emptyOutDir: false,
    rolldownOptions: {
      input: inRepository('src/embed/script.ts'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'embed.js' },
    },
  });
}

/**
 * Makes a folder the npm package of which `scopewright/embed` is the entry: a module for bundlers, its types, and
 * nothing that it depends on.
 */
export async function buildEmbedPackage(folder: string): Promise<void> {
  await bundle({
    outDir: folder,
    emptyOutDir: true,
    // Whoever bundles it makes it small, and whoever debugs it can read it.
    minify: false,
    lib: { entry: inRepository('src/embed/embed.ts'), formats: ['es'], fileName: () => 'embed.js' },
  });
  await writeEmbedPackage(folder);
}
