import { runServer } from './run-server.ts';
import { quantile } from './statistics.ts';
import { milliseconds, printTable } from './table.ts';

const runs = 11;

/** How long it takes until the server listens, when there is nothing to build. */
export async function benchStartUp(settings: Readonly<Record<string, string>>): Promise<void> {
  const times: number[] = [];
  // The first run makes the database, and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const server = await runServer(settings);
    await server.stop();
    if (run > 0) times.push(server.startedAfter);
  }
  printTable(`Start-up: from the start of the process to listening, ${runs} runs, built before`, [
    ['', 'fastest', 'median', 'slowest'],
    [
      'node src/tools/start.mjs',
      ...[0, 0.5, 1].map((share) => milliseconds(quantile(times, share))),
    ],
  ]);
}
