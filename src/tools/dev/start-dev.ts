import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ViteDevServer } from 'vite';
import type { ModuleRunner } from 'vite/module-runner';
import type { Started } from '#server/run-process.ts';
import { createBackend } from './backend.ts';
import { createFrontDoor } from './front-door.ts';
import { createLauncher } from './launch-server.ts';
import { watchSources } from './watch-sources.ts';

type DevOptions = {
  readonly front: Server;
  readonly vite: ViteDevServer;
  /** What has loaded the code that runs this process: the server is loaded by the same. */
  readonly serverCode: ModuleRunner;
  readonly onSignInLink: (url: string) => void;
};

/** Opens the one address, starts our server behind it, and again whenever its sources change. */
export async function startDev(options: DevOptions): Promise<Started> {
  const { front, vite, serverCode, onSignInLink } = options;
  const launcher = await createLauncher(vite, serverCode);
  await launcher.listen(front);
  const url = `http://localhost:${(front.address() as AddressInfo).port}`;
  let quiet = false;
  const backend = createBackend(() =>
    launcher.launch((link) => {
      // A restart makes a link of its own, but the ones shown before go on working.
      if (!quiet) onSignInLink(url + link.slice(new URL(link).origin.length));
    }),
  );
  await backend.running();
  const door = createFrontDoor(vite, backend.running);
  front.on('request', door.handle);
  watchSources(vite, {
    onPageChange: launcher.forgetPages,
    onServerChange: async () => {
      launcher.forgetAll();
      quiet = true;
      door.hangUp();
      const restarted = await backend.restart();
      quiet = false;
      if (restarted) vite.ws.send({ type: 'full-reload' });
    },
  });
  return {
    data: launcher.dataDir,
    notes: ['Development: a saved file shows at once, a saved server file restarts the server.'],
    server: {
      url,
      offerSignInLink: async () => (await backend.running()).offerSignInLink(),
      close: async () => {
        door.hangUp();
        await (await backend.running()).close();
      },
    },
  };
}
