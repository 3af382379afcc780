import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { openSqlite } from './sqlite.ts';
import { folderForTest } from './testing/describe-on-both-engines.ts';

const run = promisify(execFile);
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

/** Opens the database in a process of its own, as a second server would. */
const openInProcess = `
import { runnerImport } from 'vite';
const [path, dataDir] = process.argv.slice(1);
const { module } = await runnerImport(path);
const database = await module.openDatabase({ dataDir });
await database.db.insertInto('rate_limits').values({ key: String(process.pid), window_started_at: 1, count: 1 }).execute();
await database.close();
`;

describe('the embedded database', () => {
  it('is a file for its owner alone, in a folder for its owner alone', async () => {
    const dataDir = join(await folderForTest(), 'a', 'b');
    const database = await openDatabase({ dataDir });
    expect(database.engine).toBe('sqlite');
    expect(await modeOf(dataDir)).toBe('700');
    const files = await readdir(dataDir);
    expect(files).toContain('scopewright.db');
    for (const file of files) expect(await modeOf(join(dataDir, file))).toBe('600');
    await database.close();
  });

  it('waits for the disk at every commit and minds its foreign keys', async () => {
    const database = await openDatabase({ dataDir: await folderForTest() });
    const pragma = async (name: string) =>
      (await sql.raw(`pragma ${name}`).execute(database.db)).rows;
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    expect(await pragma('busy_timeout')).toEqual([{ timeout: 5_000 }]);
    await database.close();
  });

  it('has everything in the one file after it was closed, and again when it is opened', async () => {
    const dataDir = await folderForTest();
    const first = await openDatabase({ dataDir });
    const row = { key: 'a', window_started_at: 1, count: 1 };
    await first.db.insertInto('rate_limits').values(row).execute();
    await first.close();
    const copy = await folderForTest();
    await writeFile(join(copy, 'scopewright.db'), await readFile(join(dataDir, 'scopewright.db')));
    for (const folder of [dataDir, copy]) {
      const again = await openDatabase({ dataDir: folder });
      expect(await again.db.selectFrom('rate_limits').selectAll().execute()).toEqual([row]);
      await again.close();
    }
  });

  it('is made once when several servers start at the same time', async () => {
    const dataDir = join(await folderForTest(), 'data');
    const path = join(import.meta.dirname, 'open-database.ts');
    const args = ['--input-type=module', '--eval', openInProcess, path, dataDir];
    await Promise.all(Array.from({ length: 3 }, () => run(process.execPath, args)));
    const database = await openDatabase({ dataDir });
    expect(await database.db.selectFrom('rate_limits').selectAll().execute()).toHaveLength(3);
    await database.close();
  }, 60_000);
});

describe('a data folder that cannot be used', () => {
  it('is named when it is a file', async () => {
    const file = join(await folderForTest(), 'file');
    await writeFile(file, 'mine');
    await expect(openDatabase({ dataDir: file })).rejects.toMatchObject({
      problem: 'data-dir-unusable',
      message: `DATA_DIR cannot be used: ${file} is not a folder.`,
    });
    await expect(openDatabase({ dataDir: join(file, 'below') })).rejects.toMatchObject({
      problem: 'data-dir-unusable',
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('is named when a folder has the place of the database', async () => {
    const dataDir = await folderForTest();
    await mkdir(join(dataDir, 'scopewright.db'));
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ problem: 'data-dir-unusable' });
  });

  it.runIf(process.platform === 'linux')('is named when no folder can be made there', async () => {
    await expect(openDatabase({ dataDir: '/proc/a/b' })).rejects.toMatchObject({
      problem: 'data-dir-unusable',
    });
  });

  // Nothing is forbidden to root.
  it.runIf(process.getuid?.() !== 0)('is named when it is read-only', async () => {
    const dataDir = await folderForTest();
    await chmod(dataDir, 0o500);
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({
      problem: 'data-dir-unusable',
      message: `DATA_DIR cannot be used: ${dataDir} may not be written to.`,
    });
  });
});

describe('a file that is not our database', () => {
  it('is refused, and stays as it is, when it is something else', async () => {
    const dataDir = await folderForTest();
    const path = join(dataDir, 'scopewright.db');
    const bytes = Buffer.from('a letter to my mother. '.repeat(500));
    await writeFile(path, bytes);
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({
      problem: 'database-unreadable',
      message: `${path} is not a database, or is damaged: move it away, or restore a backup.`,
    });
    expect(await readFile(path)).toEqual(bytes);
  });

  it('is refused, and stays as it is, when a newer version made it', async () => {
    const dataDir = await folderForTest();
    const path = join(dataDir, 'scopewright.db');
    const newer = new Libsql(path);
    newer.exec('create table kysely_migration (name text primary key, timestamp text)');
    newer.exec("insert into kysely_migration values ('9999-from-the-future', '2031-01-01')");
    newer.close();
    const bytes = await readFile(path);
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({
      problem: 'newer-version',
      message: expect.stringContaining('"9999-from-the-future"'),
    });
    expect(await readFile(path)).toEqual(bytes);
  });

  it('is refused while another process holds it', async () => {
    const dataDir = await folderForTest();
    await (await openDatabase({ dataDir })).close();
    const other = new Libsql(join(dataDir, 'scopewright.db'));
    other.exec('begin immediate');
    await expect(openSqlite(dataDir, { busyTimeoutMs: 20 })).rejects.toMatchObject({
      problem: 'database-busy',
    });
    other.exec('rollback');
    other.close();
  });
});
