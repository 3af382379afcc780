import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createSignInLinks } from '../access/sign-in-links.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/open-database.ts';
import {
  dataDirForTest,
  folderForTest,
  postgresUrlForTest,
} from '../db/testing/describe-on-both-engines.ts';
import { printSignInLink } from './print-sign-in-link.ts';
import { UsageError } from './usage-error.ts';

async function print(environment: Record<string, string>, args: readonly string[] = []) {
  const lines: string[] = [];
  const config = readConfig(environment);
  await printSignInLink({ config, args, say: (line) => lines.push(line) });
  return lines;
}

/** As a server does it that has the database open all the while. */
async function spendBeside(environment: Record<string, string>): Promise<readonly boolean[]> {
  const { databaseUrl: url, dataDir } = readConfig(environment);
  const { db, close } = await openDatabase({ url, dataDir });
  const [link = ''] = await print(environment);
  const token = new URL(link).hash.slice(1);
  const links = createSignInLinks(db, () => Date.now());
  const spent = [await links.spend(token), await links.spend(token)];
  await close();
  return spent;
}

describe('one more sign-in link', () => {
  it('works once at a running server, with the embedded database', async () => {
    expect(await spendBeside({ DATA_DIR: await dataDirForTest() })).toEqual([true, false]);
  });

  it('works once at a running server, with PostgreSQL', async () => {
    expect(await spendBeside({ DATABASE_URL: await postgresUrlForTest() })).toEqual([true, false]);
  });

  it.each([
    [{}, 'http://localhost:7400'],
    [{ PORT: '7411', HOST: '0.0.0.0' }, 'http://localhost:7411'],
    [{ PORT: '7411', HOST: 'fd00::1' }, 'http://[fd00::1]:7411'],
    [{ PORT: '0', PUBLIC_URL: 'https://scopes.example' }, 'https://scopes.example'],
  ])('leads to where the server is: %j', async (environment, address) => {
    const lines = await print({ DATA_DIR: await dataDirForTest(), ...environment });
    expect(lines[0]?.replace(/#[\w-]{43}$/, '#TOKEN')).toBe(`${address}/sign-in#TOKEN`);
    expect(lines[1]).toBe('It works once, within 24 hours.');
  });

  it('is not made where nobody would look for it', async () => {
    const folder = await folderForTest();
    await expect(print({ DATA_DIR: folder })).rejects.toThrow(UsageError);
    expect(await readdir(folder)).toEqual([]);
    await expect(print({ DATA_DIR: folder, PORT: '0' })).rejects.toThrow('PORT is 0');
    await expect(print({ DATA_DIR: folder }, ['more'])).rejects.toThrow('nothing behind it');
  });
});
