import type { RunningServer } from '#server/start.ts';

export type Backend = {
  /** The server that runs or is about to. Rejects with the reason why it did not start. */
  running(): Promise<RunningServer>;
  /** Ends it and starts it anew. Whether it runs then: if not, the reason is on the screen. */
  restart(): Promise<boolean>;
};

/** Keeps one server, and never two: they would share a database. */
export function createBackend(launch: () => Promise<RunningServer>): Backend {
  let running = launch();
  return {
    running: () => running,
    restart: async () => {
      const begun = performance.now();
      const before = running;
      running = before.then(
        async (server) => {
          await server.close();
          return launch();
        },
        () => launch(),
      );
      try {
        await running;
        console.log(`  Restarted in ${Math.round(performance.now() - begun)} ms`);
        return true;
      } catch (error) {
        console.error(error instanceof Error ? (error.stack ?? error.message) : error);
        console.error('  Not restarted. Waiting for the next change.');
        return false;
      }
    },
  };
}
