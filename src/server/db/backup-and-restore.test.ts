import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp } from './back-up.ts';
import type { Database } from './database.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { openDatabase } from './open-database.ts';
import { restore } from './restore.ts';
import { folderForTest } from './testing/describe-on-both-engines.ts';

const at = new Date('2026-11-21T10:05:06.789Z');

const add = ({ db }: Database, key: string) =>
  db.insertInto('rate_limits').values({ key, window_started_at: 1, count: 1 }).execute();

async function keysIn(dataDir: string): Promise<string[]> {
  const database = await openDatabase({ dataDir });
  const rows = await database.db.selectFrom('rate_limits').select('key').orderBy('key').execute();
  await database.close();
  return rows.map(({ key }) => key);
}

/** Without the lock, and without what SQLite keeps beside a database while somebody has it open. */
async function filesIn(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir);
  return names.filter((name) => name !== 'lock' && !/-(?:wal|shm)$/.test(name));
}

/** A database with one row, and a backup of it. */
async function backedUp() {
  const [dataDir, elsewhere] = [await folderForTest(), await folderForTest()];
  const database = await openDatabase({ dataDir });
  await add(database, 'before');
  const file = join(elsewhere, 'backup.db');
  await backUp(dataDir, file);
  return { dataDir, elsewhere, database, file };
}

describe('a backup', () => {
  it('is one file for its owner alone, of a database that is open', async () => {
    const { elsewhere, database, file } = await backedUp();
    expect(await readdir(elsewhere)).toEqual(['backup.db']);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await add(database, 'after');
    await database.close();
  });

  it('is of one moment, however much is written meanwhile', async () => {
    const { dataDir, elsewhere, database } = await backedUp();
    onTestFinished(() => database.close());
    // Always two in one transaction: a copy of one moment has them both or neither.
    let writing = true;
    const writer = (async () => {
      for (let pair = 0; writing; pair += 1) {
        await database.db.transaction().execute(async (trx) => {
          for (const half of ['a', 'b']) {
            const key = `${pair}-${half}`;
            await trx
              .insertInto('rate_limits')
              .values({ key, window_started_at: 1, count: 1 })
              .execute();
          }
        });
        // The driver answers at once: others get their turn here.
        await new Promise(setImmediate);
      }
    })();
    for (let round = 0; round < 3; round += 1) {
      await backUp(dataDir, join(elsewhere, `${round}.db`));
    }
    writing = false;
    await writer;
    for (let round = 0; round < 3; round += 1) {
      const copy = await folderForTest();
      await writeFile(join(copy, 'scopewright.db'), await readFile(join(elsewhere, `${round}.db`)));
      const keys = await keysIn(copy);
      expect(keys).toContain('before');
      expect((keys.length - 1) % 2).toBe(0);
    }
  });

  it('never takes the place of a file', async () => {
    const { dataDir, database, file } = await backedUp();
    const bytes = await readFile(file);
    await expect(backUp(dataDir, file)).rejects.toMatchObject({
      problem: 'backup-failed',
      message: `${file} is there already: choose another name.`,
    });
    expect(await readFile(file)).toEqual(bytes);
    await database.close();
  });

  it('is not made of nothing, and makes nothing', async () => {
    const [dataDir, elsewhere] = [await folderForTest(), await folderForTest()];
    const backingUp = backUp(dataDir, join(elsewhere, 'backup.db'));
    await expect(backingUp).rejects.toMatchObject({ problem: 'backup-failed' });
    expect([await readdir(dataDir), await readdir(elsewhere)]).toEqual([[], []]);
  });

  it('says why it cannot be written', async () => {
    const { dataDir, elsewhere, database } = await backedUp();
    const backingUp = backUp(dataDir, join(elsewhere, 'nowhere', 'backup.db'));
    await expect(backingUp).rejects.toThrow(/^The backup could not be written to .+: ENOENT/);
    await database.close();
  });
});

describe('restoring', () => {
  it('brings back what was, and keeps what is', async () => {
    const { dataDir, database, file } = await backedUp();
    await add(database, 'after');
    await database.close();
    const { former } = await restore(dataDir, file, at);
    expect(former).toBe(join(dataDir, 'scopewright-before-2026-11-21T10-05-06-789Z.db'));
    expect((await readdir(dataDir)).sort().join(' ')).toBe(
      'lock scopewright-before-2026-11-21T10-05-06-789Z.db scopewright.db',
    );
    expect(await keysIn(dataDir)).toEqual(['before']);
    await restore(dataDir, former ?? '', new Date(at.getTime() + 1));
    expect(await keysIn(dataDir)).toEqual(['after', 'before']);
  });

  it('plays no journal of the former database into the restored one', async () => {
    const { dataDir, database, file } = await backedUp();
    await database.close();
    const killed = new Libsql(join(dataDir, 'scopewright.db'));
    killed.exec("insert into rate_limits values ('in the journal', 1, 1)");
    const journal = await readFile(join(dataDir, 'scopewright.db-wal'));
    expect(journal.length).toBeGreaterThan(0);
    killed.close();
    await writeFile(join(dataDir, 'scopewright.db-wal'), journal);
    await restore(dataDir, file, at);
    expect(await keysIn(dataDir)).toEqual(['before']);
  });

  it('fills an empty folder too', async () => {
    const { database, file } = await backedUp();
    await database.close();
    const dataDir = join(await folderForTest(), 'new');
    expect(await restore(dataDir, file, at)).toEqual({ former: undefined });
    expect(await keysIn(dataDir)).toEqual(['before']);
    expect((await stat(join(dataDir, 'scopewright.db'))).mode & 0o777).toBe(0o600);
  });

  it('takes the place of a database that is damaged, and keeps that as well', async () => {
    const { dataDir, database, file } = await backedUp();
    await database.close();
    await writeFile(join(dataDir, 'scopewright.db'), 'This was a database once.');
    const { former } = await restore(dataDir, file, at);
    expect(await readFile(former ?? '', 'utf8')).toBe('This was a database once.');
    expect(await keysIn(dataDir)).toEqual(['before']);
  });

  it('is refused while a server has the data open', async () => {
    const { dataDir, database, file } = await backedUp();
    const release = await lockDataDir(dataDir);
    await add(database, 'after');
    await expect(restore(dataDir, file, at)).rejects.toMatchObject({ problem: 'data-dir-in-use' });
    await database.close();
    release();
    expect(await keysIn(dataDir)).toEqual(['after', 'before']);
  });

  it.each([
    ['is cut', (file: string) => truncate(file, 8_192)],
    ['is empty', (file: string) => truncate(file, 0)],
    ['is something else', (file: string) => writeFile(file, 'a letter to my mother. '.repeat(500))],
    [
      'has a page of something else',
      async (file: string) => {
        const bytes = await readFile(file);
        await writeFile(file, bytes.fill(7, 4_096, 8_192));
      },
    ],
    [
      'is of another program',
      async (file: string) => {
        await truncate(file, 0);
        const other = new Libsql(file);
        other.exec('create table notes (text text)');
        other.close();
      },
    ],
  ])('changes nothing when the backup %s', async (_, spoil) => {
    const { dataDir, database, file } = await backedUp();
    await add(database, 'after');
    await database.close();
    await spoil(file);
    const before = await filesIn(dataDir);
    await expect(restore(dataDir, file, at)).rejects.toMatchObject({
      problem: 'backup-unusable',
      message: `${file} cannot be used: it is damaged, or no database of Scopewright.`,
    });
    expect(await filesIn(dataDir)).toEqual(before);
    expect(await keysIn(dataDir)).toEqual(['after', 'before']);
  });

  it('changes nothing when there is no such file, or a newer version made it', async () => {
    const { dataDir, elsewhere, database, file } = await backedUp();
    await sql`insert into kysely_migration values ('9999-from-the-future', '2031-01-01')`.execute(
      database.db,
    );
    const newer = join(elsewhere, 'newer.db');
    await expect(backUp(dataDir, newer)).rejects.toMatchObject({ problem: 'newer-version' });
    await database.close();
    await appendFile(join(elsewhere, 'newer.db'), await readFile(join(dataDir, 'scopewright.db')));
    await expect(restore(dataDir, newer, at)).rejects.toMatchObject({ problem: 'newer-version' });
    const missing = restore(dataDir, `${file}x`, at);
    await expect(missing).rejects.toThrow(`${file}x cannot be read.`);
  });
});
