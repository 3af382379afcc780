import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const stamp = join(root, 'dist', 'built');

/** What a build is made from. */
const inputs = ['src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts'];

/** Whether the last build is newer than everything that it was made from. */
export async function isBuildFresh() {
  const built = await modified(stamp);
  const newest = Math.max(...(await Promise.all(inputs.map((name) => newestIn(join(root, name))))));
  return built > newest;
}

/** Builds client and server. Vite is loaded only here: a fresh build starts without it. */
export async function build() {
  process.stdout.write('Building, once …\n');
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ root, logLevel: 'warn' });
  await builder.buildApp();
  await writeFile(stamp, '');
}

/**
 * @param {string} path
 * @returns {Promise<number>} milliseconds since the epoch; 0 when there is nothing
 */
async function modified(path) {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}

/**
 * @param {string} path a file, or a folder with everything below it
 * @returns {Promise<number>} the time of the latest change, in milliseconds since the epoch
 */
async function newestIn(path) {
  const names = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all([path, ...names.map((name) => join(path, name))].map(modified));
  return Math.max(...times);
}
