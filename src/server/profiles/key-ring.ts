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

/** Where the keys lie that come from no setting. */
export function keyFile(dataDir: string): string {
  return join(dataDir, 'encryption-keys');
}

/**
 * The keys from the setting, else from `encryption-keys` in the data folder, which is made with one
 * random key at the first start. Rejects with an `EncryptionKeysError` when the keys are garbled or
 * the file cannot be read, and with a `DatabaseUnusableError` when the data folder is unusable.
 */
export async function openKeyRing({ keys, dataDir }: KeyRingSettings): Promise<KeyRing> {
  if (keys !== undefined) return parseEncryptionKeys(keys);
  const path = keyFile(await prepareDataDir(dataDir));
  const text = (await readKeys(path)) ?? (await makeKeys(path));
  return parseEncryptionKeys(text, path);
}

/** The keys of the file, as they are now; rejects with an `EncryptionKeysError` when there is none. */
export async function readKeyFile(path: string): Promise<KeyRing> {
  const text = await readKeys(path);
  if (text === undefined) throw new EncryptionKeysError(`${path} is not there.`);
  return parseEncryptionKeys(text, path);
}

/** One more random key, as the file and the setting hold it. */
export function newKey(): string {
  // The id is random too: a key made after the file was lost is then seen to be another one.
  return `${randomBytes(6).toString('hex')}:${randomBytes(32).toString('base64url')}`;
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
  try {
    await writeOnce(path, `${newKey()}\n`);
  } catch (error) {
    throw dataDirUnusable(path, error);
  }
  return await readFile(path, 'utf8');
}
