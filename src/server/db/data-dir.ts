import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { errorCode } from './error-code.ts';

/**
 * Makes the data folder, open to its owner alone, when it is missing. Resolves with its absolute
 * path; rejects with a `DatabaseUnusableError` when nothing can be kept there.
 */
export async function prepareDataDir(dataDir: string): Promise<string> {
  const path = resolve(dataDir);
  try {
    await makeFolder(path);
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw dataDirUnusable(path, error);
  }
  return path;
}

/** Not Node's own recursion: below `/proc`, where nothing can be made, that never ends. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    // Another server may have been faster.
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
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
    case 'ENOENT':
      return 'cannot be made there';
    case 'EROFS':
      return 'is on a read-only file system';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return 'has no space left';
    case 'EISDIR':
      return 'is a folder where a file should be';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'is not a folder';
    default:
      return code ? `could not be opened (${code})` : 'could not be opened';
  }
}
