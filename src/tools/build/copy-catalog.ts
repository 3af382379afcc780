import { cp, rm } from 'node:fs/promises';

/** Puts the catalog beside the built server, which reads it at start as it does in the source tree. */
export async function copyCatalog(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}
