import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderForTest } from '../db/testing/describe-on-both-engines.ts';
import { EncryptionKeysError, type KeyRing } from './encryption-keys.ts';
import { openKeyRing } from './key-ring.ts';
import { keyForTest } from './testing/profiles-for-test.ts';

const shown = (ring: KeyRing) => ring.map(({ id, key }) => `${id}:${key.export().toString('hex')}`);

describe('the key ring', () => {
  it('is what the setting says, and then makes no file', async () => {
    const dataDir = await folderForTest();
    const ring = await openKeyRing({ keys: keyForTest('mine', 1), dataDir });
    expect(ring.map(({ id }) => id)).toEqual(['mine']);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('is made at the first start, for its owner alone, and read at the next', async () => {
    const dataDir = join(await folderForTest(), 'data');
    const made = await openKeyRing({ dataDir });
    expect(made).toHaveLength(1);
    expect(shown(await openKeyRing({ dataDir }))).toEqual(shown(made));
    expect(await readdir(dataDir)).toEqual(['encryption-keys']);
    const { mode } = await stat(join(dataDir, 'encryption-keys'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('is a different one for every data folder', async () => {
    const [one] = await openKeyRing({ dataDir: await folderForTest() });
    const [other] = await openKeyRing({ dataDir: await folderForTest() });
    expect(one.id).not.toBe(other.id);
    expect(one.key.equals(other.key)).toBe(false);
  });

  it('is the same for all servers that start at the same time', async () => {
    const dataDir = join(await folderForTest(), 'data');
    const rings = await Promise.all(Array.from({ length: 40 }, () => openKeyRing({ dataDir })));
    expect(new Set(rings.flatMap(shown)).size).toBe(1);
    expect(await readdir(dataDir)).toEqual(['encryption-keys']);
  });

  it.each(['', 'not a key', 'a:tooshort'])(
    'is refused, and the file kept, when it holds "%s"',
    async (text) => {
      const dataDir = await folderForTest();
      const path = join(dataDir, 'encryption-keys');
      await writeFile(path, text);
      const opening = openKeyRing({ dataDir });
      await expect(opening).rejects.toThrow(EncryptionKeysError);
      await expect(opening).rejects.toThrow(path);
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );

  it('is refused when the file cannot be read', async () => {
    const dataDir = await folderForTest();
    await mkdir(join(dataDir, 'encryption-keys'));
    await expect(openKeyRing({ dataDir })).rejects.toThrow(
      /encryption-keys cannot be read \(EISDIR\)/,
    );
  });

  it('is refused when the data folder is a file', async () => {
    const file = join(await folderForTest(), 'file');
    await writeFile(file, '');
    await expect(openKeyRing({ dataDir: file })).rejects.toMatchObject({
      problem: 'data-dir-unusable',
    });
  });
});
