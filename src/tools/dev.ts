import { createServer } from 'node:http';
import { createServerModuleRunner, createServer as createViteServer } from 'vite';
import { startDev } from './dev/start-dev.ts';
import { inRepository } from './root.ts';
import type { Main } from './tool.ts';

type RunProcess = typeof import('#server/run-process.ts');

/** `npm run dev`: one address for pages, API, and the modules of the browser as Vite serves them. */
export const main: Main = async () => {
  const front = createServer();
  const vite = await createViteServer({
    root: inRepository(),
    appType: 'custom',
    clearScreen: false,
    server: {
      middlewareMode: true,
      hmr: { server: front },
      watch: { ignored: ['**/.data/**', '**/.reports/**', '**/dist/**'] },
    },
  });
  const serverCode = createServerModuleRunner(vite.environments.ssr, { hmr: false });
  const { runProcess } = await serverCode.import<RunProcess>('/src/server/run-process.ts');
  await runProcess(process, (onSignInLink) => startDev({ front, vite, serverCode, onSignInLink }));
  return 0;
};
