import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { ensureBuilt } from '../build/ensure-built.mjs';
import type { Main } from '../tool.ts';
import { benchEmbed } from './embed.ts';
import { benchEngine } from './engine.ts';
import { benchExchange } from './exchange.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchFuzzing } from './fuzz.ts';
import { benchLongLists } from './long-list.ts';
import { runServer } from './run-server.ts';
import { benchStartUp } from './start-up.ts';

/** `npm run bench`: what the built product costs, measured from outside. It asserts nothing. */
export const main: Main = async () => {
  await ensureBuilt();
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? ''}`,
  );
  const load = loadavg()[0] ?? 0;
  console.log(`Load before: ${load.toFixed(1)} (above 0.5, times say more about the machine)\n`);
  await benchEngine();
  benchFuzzing();
  await benchLongLists();
  const dataDir = await mkdtemp(join(tmpdir(), 'scopewright-bench-'));
  const simulator = await startEntraSimulator();
  try {
    await benchStartUp({ DATA_DIR: dataDir });
    const server = await runServer({
      DATA_DIR: dataDir,
      ENTRA_LOGIN_URL: simulator.url,
      ENTRA_GRAPH_URL: simulator.url,
    });
    await benchFirstLoad(`${server.url}/guides/stackone/microsoftoutlook`);
    await benchExchange(server, simulator);
    await server.stop();
    await benchEmbed({ DATA_DIR: dataDir });
  } finally {
    await simulator.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  return 0;
};
