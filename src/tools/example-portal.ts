import { EventEmitter, once } from 'node:events';
import { ensureBuilt } from './build/ensure-built.mjs';
import { exitOnSignals } from './build/exit-on-signals.mjs';
import { makeKey } from './practice/make-key.ts';
import { runPortal } from './practice/run-portal.ts';
import { startPractice } from './practice/start-practice.ts';
import { inRepository } from './root.ts';
import type { Main } from './tool.ts';

type RunProcess = typeof import('#server/run-process.ts');

const defaultPort = '7500';

/**
 * `npm run example:portal`: the portal of `examples/portal` beside the built product and a practice tenant. `PORT` is
 * Scopewright's, `PORTAL_PORT` that of the portal.
 */
export const main: Main = async ({ importFile }) => {
  const takeBack = exitOnSignals();
  await ensureBuilt();
  const { runProcess } = await importFile<RunProcess>(inRepository('dist/server/run-process.js'));
  await runProcess(process, async (onSignInLink) => {
    const links = new EventEmitter<{ link: [string] }>();
    const first = once(links, 'link');
    const started = await startPractice({
      importFile,
      folder: 'example-portal',
      onSignInLink: (link) => {
        links.emit('link', link);
        onSignInLink(link);
      },
    });
    // It is used up for the key; the one that follows is for whoever reads this.
    const [link] = await first;
    const following = once(links, 'link');
    const key = await makeKey(link);
    await following;
    const portal = await runPortal({
      scopewright: started.server.url,
      key,
      port: process.env['PORTAL_PORT'] ?? defaultPort,
    });
    return { ...started, notes: [`Portal   ${portal}`, ...(started.notes ?? [])] };
  });
  takeBack();
  return 0;
};
