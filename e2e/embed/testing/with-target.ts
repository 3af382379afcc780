import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltServer } from '../../testing/built-server.ts';
import { openTarget, type Target } from './target.ts';

export type TargetOptions = {
  /** What Node runs instead of the built server. */
  readonly main?: string | undefined;
  /** Further settings. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
};

/** Nobody is asked there: attacks on the server never come as far as Entra. */
const nowhere = 'http://127.0.0.1:9';

/** A server with empty data while it is used. */
export async function withTarget(
  { main, environment }: TargetOptions,
  use: (target: Target) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'scopewright-attack-'));
  const server = await startBuiltServer({
    dataDir,
    entraUrls: nowhere,
    environment: { LOG_LEVEL: 'silent', ...environment },
    ...(main && { program: [main] }),
  });
  await use(await openTarget(server));
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
