import { access, constants, mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { errorCode } from './error-code.ts';

/**
 * Makes the data folder, open to its owner alone, when it is missing. Resolves with its absolute
 * path; rejects with a `DatabaseUnusableError` when nothing can be kept there.
 */
export async function prepareDataDir(dataDir: string): Promise<string> {
  const path = resolve(dataDir);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw dataDirUnusable(path, error);
  }
  if (!(await stat(path)).isDirectory()) throw dataDirUnusable(path, undefined);
  return path;
}

/** The same error for whatever else goes wrong with a file in that folder. */
export function dataDirUnusable(path: string, cause: unknown): DatabaseUnusableError {
  const message = `DATA_DIR cannot be used: ${path} ${reason(errorCode(cause))}.`;
  return new DatabaseUnusableError('data-dir-unusable', message, { cause });
}

function reason(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return 'may not be written to';
    case 'EROFS':
      return 'is on a read-only file system';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return 'has no space left';
    case 'EISDIR':
      return 'is a folder where a file should be';
    case '':
    case 'EEXIST':
    case 'ENOTDIR':
      return 'is not a folder';
    default:
      return `could not be opened (${code})`;
  }
}
