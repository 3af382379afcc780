import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A check of the server: where it stands in the built code, and what stands there without it. */
export type Defence = { readonly code: RegExp; readonly without: string };

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
const reports = fileURLToPath(new URL('../../../.reports', import.meta.url));

export type Build = {
  /** The program that starts its server. */
  readonly main: string;
  remove(): Promise<void>;
};

/**
 * A copy of the built server in which one check is taken out. Fails unless the check was found, at one place alone: a
 * test that looks for what is no longer there would prove nothing.
 */
export async function buildWithout({ code, without }: Defence): Promise<Build> {
  await mkdir(reports, { recursive: true });
  // Within the repository: there the server finds its drivers.
  const folder = await mkdtemp(join(reports, 'without-'));
  const server = join(folder, 'server');
  await cp(join(dist, 'server'), server, {
    recursive: true,
    filter: (path) => !path.endsWith('.map'),
  });
  for (const name of ['client', 'catalog', 'catalog.json']) {
    await symlink(join(dist, name), join(folder, name));
  }
  const files = await readdir(server, { recursive: true });
  let found = 0;
  for (const name of files.filter((one) => one.endsWith('.js'))) {
    const text = await readFile(join(server, name), 'utf8');
    const places = [...text.matchAll(new RegExp(code, 'g'))].length;
    found += places;
    if (places > 0) await writeFile(join(server, name), text.replace(code, without));
  }
  if (found !== 1) throw new Error(`${code} stands at ${found} places of the built server.`);
  return {
    main: join(server, 'main.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
