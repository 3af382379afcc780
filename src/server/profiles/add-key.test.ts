import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderForTest } from '../db/testing/describe-on-both-engines.ts';
import { addKey } from './add-key.ts';
import { EncryptionKeysError } from './encryption-keys.ts';
import { keyFile, openKeyRing } from './key-ring.ts';

const shown = async (dataDir: string) =>
  (await openKeyRing({ dataDir })).map(({ id, key }) => [id, key.export().toString('hex')]);

describe('a new key', () => {
  it('comes first, and the others stay as they are', async () => {
    const dataDir = await folderForTest();
    const before = await shown(dataDir);
    const [second, third] = [await addKey(keyFile(dataDir)), await addKey(keyFile(dataDir))];
    const after = await shown(dataDir);
    expect(after.map(([id]) => id)).toEqual([third, second, before[0]?.[0]]);
    expect(after.at(-1)).toEqual(before[0]);
    expect(new Set(after.map(([, key]) => key)).size).toBe(3);
  });

  it('leaves the file for its owner alone, and nothing beside it', async () => {
    const dataDir = await folderForTest();
    await openKeyRing({ dataDir });
    // As a rotation leaves it that was killed.
    await writeFile(`${keyFile(dataDir)}.new`, 'half a ke');
    await addKey(keyFile(dataDir));
    expect(await readdir(dataDir)).toEqual(['encryption-keys']);
    expect((await stat(keyFile(dataDir))).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'not a key'])('is not put before what is no key: %j', async (text) => {
    const path = join(await folderForTest(), 'encryption-keys');
    await writeFile(path, text);
    await expect(addKey(path)).rejects.toThrow(EncryptionKeysError);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('is not made where there is no file', async () => {
    const folder = await folderForTest();
    await expect(addKey(keyFile(folder))).rejects.toThrow(EncryptionKeysError);
    expect(await readdir(folder)).toEqual([]);
  });
});
