import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { pino } from 'pino';
import { createServerModuleRunner, type ViteDevServer } from 'vite';
import type { ModuleRunner } from 'vite/module-runner';
import type { PageRenderer } from '#contract/page.ts';
import type { Web } from '#server/http/app.ts';
import type { RunningServer } from '#server/start.ts';
import { inRepository } from '../root.ts';

type Pages = { createPageRenderer: () => PageRenderer };
type ConfigModule = typeof import('#server/config.ts');
type LogModule = typeof import('#server/create-log.ts');
type ListenModule = typeof import('#server/listen.ts');
type ShellModule = typeof import('#server/http/shell.ts');
type StartModule = typeof import('#server/start.ts');

export type Launcher = {
  readonly dataDir: string;
  /** Gives the server the address that people use. */
  listen(front: Server): Promise<void>;
  /** Starts the server as its sources stand now, on any free port of this machine. */
  launch(onSignInLink: (url: string) => void): Promise<RunningServer>;
  /** The next page is rendered by its sources as they stand then. */
  forgetPages(): void;
  /** The same for the server that is launched next. */
  forgetAll(): void;
};

/** Loads server and pages through Vite, each apart: a saved page need not touch the server. */
export async function createLauncher(
  vite: ViteDevServer,
  serverCode: ModuleRunner,
): Promise<Launcher> {
  const pageCode = createServerModuleRunner(vite.environments.ssr, { hmr: false });
  const { readConfig } = await serverCode.import<ConfigModule>('/src/server/config.ts');
  const { listen } = await serverCode.import<ListenModule>('/src/server/listen.ts');
  const config = readConfig({ DATA_DIR: '.data/dev', ...process.env });

  const web: Web = {
    assets: undefined,
    render: async (location, data) => {
      const { createPageRenderer } = await pageCode.import<Pages>('/src/app/render.tsx');
      return createPageRenderer()(location, data);
    },
    shell: async (page, data) => {
      const { fillTemplate } = await pageCode.import<ShellModule>('/src/server/http/shell.ts');
      const template = await readFile(inRepository('index.html'), 'utf8');
      // Vite's scripts bring the styles too, but only after the bare page was seen.
      const styles = '<link rel="stylesheet" href="/src/app/ui/styles.css">';
      const own = data.still === undefined ? [] : page.modules;
      const scripts = own.map((path) => `<script type="module" src="/${path}"></script>`);
      const head = [styles, ...scripts].join('');
      return fillTemplate(await vite.transformIndexHtml('/', template), page, { data, head });
    },
  };

  return {
    dataDir: config.databaseUrl === undefined ? config.dataDir : 'PostgreSQL',
    listen: (front) => listen(front, config),
    forgetPages: () => pageCode.clearCache(),
    forgetAll: () => {
      pageCode.clearCache();
      serverCode.clearCache();
    },
    launch: async (onSignInLink) => {
      const { start } = await serverCode.import<StartModule>('/src/server/start.ts');
      const { createLog } = await serverCode.import<LogModule>('/src/server/create-log.ts');
      return start({
        config: { ...config, port: 0, host: '127.0.0.1', publicUrl: undefined },
        shippedCatalog: { folder: inRepository('src', 'catalog') },
        web,
        log: createLog(config.logLevel, pino.destination({ dest: 2, sync: true })),
        onSignInLink,
      });
    },
  };
}
