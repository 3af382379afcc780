import { inRepository } from '../root.ts';
import { ToolError } from '../tool.ts';
import { browserPlaces } from './browser-places.ts';
import type { Machine } from './machine.ts';

const minute = 60_000;

const installForPlaywright = [
  process.execPath,
  inRepository('node_modules/@playwright/test/cli.js'),
  'install',
  'chromium',
];

/**
 * The path of a browser for the tests: the one that is named, one that is installed, or one that can
 * be installed here. Rejects with a ToolError that says what to do.
 */
export async function findBrowser(machine: Machine): Promise<string> {
  const { PLAYWRIGHT_CHROMIUM_PATH: named } = machine.environment;
  if (named) return namedBrowser(named, machine);
  const found = installedBrowser(machine);
  if (found !== undefined) return found;
  await machine.run(installForPlaywright, 5 * minute);
  return installedBrowser(machine) ?? browserOfDebian(machine);
}

function namedBrowser(path: string, { isExecutable }: Machine): string {
  if (isExecutable(path)) return path;
  throw new ToolError(`PLAYWRIGHT_CHROMIUM_PATH: there is no program at ${path}.`);
}

function installedBrowser(machine: Machine): string | undefined {
  const places = [...browserPlaces(machine), machine.playwrightBrowser];
  return places.find((path) => machine.isExecutable(path));
}

async function browserOfDebian(machine: Machine): Promise<string> {
  const isDebian = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(machine.osRelease);
  if (isDebian && machine.isRoot) await installPackage(machine);
  const found = installedBrowser(machine);
  if (found !== undefined) return found;
  throw new ToolError(
    'The browser tests need Chromium, Chrome or Edge, and none could be found or installed here. ' +
      'Install one, or name it in PLAYWRIGHT_CHROMIUM_PATH.',
  );
}

async function installPackage({ run }: Machine): Promise<void> {
  if (!(await run(['apt-get', 'update'], 5 * minute))) return;
  // Ubuntu and older releases of Debian have no package of the shell alone.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (await run(['apt-get', 'install', '-y', name], 15 * minute)) return;
  }
}
