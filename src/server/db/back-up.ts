import { access, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { putInPlace } from './durable-file.ts';
import { embeddedFile, makePrivateFile } from './embedded-file.ts';
import { examineFile } from './examine-file.ts';
import { openAsItIs } from './open-as-it-is.ts';

/**
 * Writes the embedded database as it is at this moment into one new file, for its owner alone, while
 * a server may be at work. The file appears when it is whole and was examined. Rejects with a
 * `DatabaseUnusableError`.
 */
export async function backUp(dataDir: string, file: string): Promise<void> {
  const source = embeddedFile(resolve(dataDir));
  if (!(await isThere(source))) throw failed(`There is no database in ${resolve(dataDir)}.`);
  if (await isThere(file)) throw failed(`${file} is there already: choose another name.`);
  const draft = `${file}.partial`;
  try {
    await rm(draft, { force: true });
    await makePrivateFile(draft);
    await copyAtOneMoment(source, draft);
    await examineFile(draft, 'The backup');
    await putInPlace(draft, file);
  } catch (error) {
    if (error instanceof DatabaseUnusableError) throw error;
    throw failed(`The backup could not be written to ${file}: ${messageOf(error)}.`, error);
  } finally {
    await rm(draft, { force: true });
  }
}

/** One reading transaction: what is written meanwhile waits for nothing, and is not in the copy. */
async function copyAtOneMoment(source: string, target: string): Promise<void> {
  const db = openAsItIs(source);
  try {
    await sql`vacuum into ${target}`.execute(db);
  } finally {
    await db.destroy();
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function failed(message: string, cause?: unknown): DatabaseUnusableError {
  return new DatabaseUnusableError('backup-failed', message, { cause });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
