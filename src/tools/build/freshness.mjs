import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const stamp = join(root, 'dist', 'built');

/** What a build is made from, but for the tests in it. */
const inputs = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
];
const test = /[.]test[.]tsx?$/;

/** Whether the last build was made from these very files. */
export async function isBuildFresh() {
  const [made, now] = await Promise.all([readFile(stamp, 'utf8').catch(() => ''), fingerprint()]);
  return made === now;
}

/** Builds client and server. A build that breaks off counts as none. */
export async function build() {
  await rm(stamp, { force: true });
  // Before, not after: what changes during the build may not be in it.
  const made = await fingerprint();
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ root, logLevel: 'warn' });
  await builder.buildApp();
  await writeFile(stamp, made);
}

/** Tells apart what differs in names, sizes or times; equal also where a clock was wrong. */
async function fingerprint() {
  const lines = await Promise.all(inputs.map(describeAll));
  return createHash('sha256').update(lines.flat().sort().join('\n')).digest('hex');
}

/**
 * @param {string} input a file, or a folder with everything below it
 * @returns {Promise<string[]>}
 */
async function describeAll(input) {
  const names = await readdir(join(root, input), { recursive: true }).catch(() => []);
  const wanted = names.filter((name) => !test.test(name));
  return Promise.all(['', ...wanted].map((name) => describe(join(input, name))));
}

/** @param {string} path */
async function describe(path) {
  const found = await stat(join(root, path)).catch(() => undefined);
  // A folder's own time tells nothing that the names in it do not.
  return found?.isFile() ? `${path} ${found.size} ${found.mtimeMs}` : path;
}
