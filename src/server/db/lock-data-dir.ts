import { join } from 'node:path';
import type Libsql from 'libsql';
import { dataDirUnusable, prepareDataDir } from './data-dir.ts';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { connectFile, makePrivateFile } from './embedded-file.ts';
import { errorCode } from './error-code.ts';

/** What only one process may do at a time, by the file that stands for it. */
const locks = {
  lock: (folder: string) =>
    `Another Scopewright has the data in ${folder} open: stop that one, or choose another folder with DATA_DIR.`,
  'lock-of-keys': (folder: string) => `The keys in ${folder} are being rotated already.`,
} as const;

/**
 * Takes the data folder, or its keys, for this process alone; resolves with what gives it back. The
 * lock is one that SQLite holds on an empty file, and so one of the system's: it works wherever
 * SQLite does, and goes with its process, however that ends. Rejects with a `DatabaseUnusableError`.
 */
export async function lockDataDir(
  dataDir: string,
  name: keyof typeof locks = 'lock',
): Promise<() => void> {
  const folder = await prepareDataDir(dataDir);
  const path = join(folder, name);
  let held: Libsql.Database | undefined;
  try {
    await makePrivateFile(path);
    held = connectFile(path, 0);
    // No journal: nothing is ever written, and nothing is to lie about after a power cut.
    held.exec('pragma journal_mode = memory');
    held.exec('begin exclusive');
  } catch (error) {
    held?.close();
    throw errorCode(error).startsWith('SQLITE_BUSY')
      ? new DatabaseUnusableError('data-dir-in-use', locks[name](folder), { cause: error })
      : dataDirUnusable(path, error);
  }
  const lock = held;
  return () => {
    lock.close();
  };
}
