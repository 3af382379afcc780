import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import type { PageData, PageRenderer } from '#contract/page.ts';
import { readConfig } from './config.ts';
import { createLog } from './create-log.ts';
import { createShell, type Manifest } from './http/shell.ts';
import type { Started } from './run-process.ts';
import { start } from './start.ts';

type BuiltOptions = {
  /** Folder of the build: the server in it, the client and the catalog beside that. */
  readonly dist: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly practice?: PageData['practice'];
  readonly onSignInLink: (url: string) => void;
};

/** Starts the server on what the build has made. Rejects as `start` does, or with a ConfigError. */
export async function startBuilt(options: BuiltOptions): Promise<Started> {
  const { dist } = options;
  const config = readConfig(options.environment);
  const client = join(dist, 'client');
  const renderer = pathToFileURL(join(dist, 'server', 'render.js')).href;
  const { createPageRenderer }: { createPageRenderer: () => PageRenderer } = await import(renderer);
  const template = await readFile(join(client, 'index.html'), 'utf8');
  const manifest: Manifest = JSON.parse(await readFile(join(client, 'manifest.json'), 'utf8'));
  const server = await start({
    config,
    shippedCatalog: { folder: join(dist, 'catalog'), compiled: join(dist, 'catalog.json') },
    web: { render: createPageRenderer(), shell: createShell(template, manifest), assets: client },
    log: createLog(config.logLevel, pino.destination({ dest: 2, sync: true })),
    practice: options.practice,
    onSignInLink: options.onSignInLink,
  });
  return { server, data: config.databaseUrl === undefined ? config.dataDir : 'PostgreSQL' };
}
