import { open } from 'node:fs/promises';
import { join } from 'node:path';
import Libsql from 'libsql';

/** Where the embedded database lies in its data folder. */
export function embeddedFile(dataDir: string): string {
  return join(dataDir, 'scopewright.db');
}

/** Opens a SQLite file, and waits so long where another process writes. Throws SQLite's errors. */
export function connectFile(path: string, timeout: number): Libsql.Database {
  return new Libsql(path, { timeout });
}

/**
 * Makes an empty file for its owner alone, unless there is one. SQLite would make it readable for
 * everybody; its journals take over the file's mode.
 */
export async function makePrivateFile(path: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  await file.close();
}
