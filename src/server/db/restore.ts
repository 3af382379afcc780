import { link, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { prepareDataDir } from './data-dir.ts';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { copyDurably, putInPlace } from './durable-file.ts';
import { embeddedFile } from './embedded-file.ts';
import { examineFile } from './examine-file.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { openAsItIs } from './open-as-it-is.ts';

const journals = ['-wal', '-shm'];

/**
 * Puts a backup in the place of the embedded database, after it was examined, and keeps the former
 * one: resolves with its path, if there was one. At no moment is there no database. Refuses while a
 * server runs, and what is not whole, with a `DatabaseUnusableError`; then everything is as it was.
 */
export async function restore(
  dataDir: string,
  file: string,
  at: Date,
): Promise<{ former: string | undefined }> {
  const folder = await prepareDataDir(dataDir);
  const release = await lockDataDir(folder);
  const path = embeddedFile(folder);
  const draft = `${path}.restoring`;
  try {
    await takeCopy(file, draft);
    await examineFile(draft, file);
    const former = await keepAside(path, join(folder, `scopewright-before-${stamp(at)}.db`));
    await putInPlace(draft, path);
    return { former };
  } finally {
    await Promise.all(['', ...journals].map((end) => rm(draft + end, { force: true })));
    release();
  }
}

async function takeCopy(file: string, draft: string): Promise<void> {
  await copyDurably(file, draft).catch((cause: unknown) => {
    throw new DatabaseUnusableError('backup-unusable', `${file} cannot be read.`, { cause });
  });
}

/**
 * Gives the database a second name; the first is then taken over by the backup. Its journals belong to
 * it alone: beside the backup they would be played back into that.
 */
async function keepAside(path: string, aside: string): Promise<string | undefined> {
  if (!((await sizeOf(path)) > 0)) return undefined;
  await emptyJournal(path);
  if ((await sizeOf(`${path}-wal`)) > 0) await rename(`${path}-wal`, `${aside}-wal`);
  await Promise.all(journals.map((end) => rm(path + end, { force: true })));
  await link(path, aside);
  return aside;
}

/** Not possible for a database that is damaged, which may be why it is replaced. */
async function emptyJournal(path: string): Promise<void> {
  const db = openAsItIs(path);
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } catch {
    // Its journal is kept beside it.
  } finally {
    await db.destroy();
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** A time as a file name bears it on every system. */
function stamp(at: Date): string {
  return at.toISOString().replaceAll(/[:.]/g, '-');
}
