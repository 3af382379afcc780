import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirUnusable, prepareDataDir } from '../db/data-dir.ts';
import { errorCode } from '../db/error-code.ts';
import { EncryptionKeysError, type KeyRing, parseEncryptionKeys } from './encryption-keys.ts';
import { writeOnce } from './write-once.ts';

export type KeyRingSettings = {
  /** `id:base64url32,…`; without it the keys are in a file in the data folder. */
  readonly keys?: string | undefined;
  readonly dataDir: string;
};

/**
 * The keys from the setting, else from `encryption-keys` in the data folder, which is made with one
 * random key at the first start. Rejects with an `EncryptionKeysError` when the keys are garbled or
 * the file cannot be read, and with a `DatabaseUnusableError` when the data folder is unusable.
 */
export async function openKeyRing({ keys, dataDir }: KeyRingSettings): Promise<KeyRing> {
  if (keys !== undefined) return parseEncryptionKeys(keys);
  const path = join(await prepareDataDir(dataDir), 'encryption-keys');
  const text = (await readKeys(path)) ?? (await makeKeys(path));
  return parseEncryptionKeys(text, path);
}

async function readKeys(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    throw new EncryptionKeysError(`${path} cannot be read (${code}).`, { cause: error });
  }
}

/** Of servers that start at the same time one makes the file, and all read what is in it then. */
async function makeKeys(path: string): Promise<string> {
  // The id is random too: a key made after the file was lost is then seen to be another one.
  const id = randomBytes(6).toString('hex');
  try {
    await writeOnce(path, `${id}:${randomBytes(32).toString('base64url')}\n`);
  } catch (error) {
    throw dataDirUnusable(path, error);
  }
  return await readFile(path, 'utf8');
}
