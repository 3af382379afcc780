import { relative, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { inRepository } from '../root.ts';

type Reactions = {
  readonly onPageChange: () => void;
  readonly onServerChange: () => Promise<void>;
};

const pageRooms = new Set(['app', 'contract', 'domain']);
const serverRooms = new Set(['catalog', 'contract', 'domain', 'server']);
const test = /[.]test[.]tsx?$/;

/** Editors write a file in several steps, and several files at once. */
const settleMs = 80;

/** Tells which side of the program a saved file belongs to. */
export function watchSources(vite: ViteDevServer, reactions: Reactions): void {
  let waiting: NodeJS.Timeout | undefined;
  let restarts = Promise.resolve();
  vite.watcher.on('all', (_event, file) => {
    const [source, room = ''] = relative(inRepository(), file).split(sep);
    if (source !== 'src' || test.test(file)) return;
    if (pageRooms.has(room)) reactions.onPageChange();
    if (!serverRooms.has(room)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      restarts = restarts.then(reactions.onServerChange);
    }, settleMs);
  });
}
