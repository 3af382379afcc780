import { readFile, rm } from 'node:fs/promises';
import { putInPlace } from '../db/durable-file.ts';
import { EncryptionKeysError, parseEncryptionKeys } from './encryption-keys.ts';
import { newKey } from './key-ring.ts';
import { writeOnce } from './write-once.ts';

/**
 * Puts a new key before those of the file, which all stay; answers with its id. At no moment is half a
 * file there. Only for one at a time. Rejects with an `EncryptionKeysError` when the file is missing
 * or garbled; then it stays as it is.
 */
export async function addKey(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new EncryptionKeysError(`${path} cannot be read.`, { cause });
  });
  parseEncryptionKeys(text, path);
  const draft = `${path}.new`;
  // Of a rotation that broke off before anything was sealed with it.
  await rm(draft, { force: true });
  const ring = `${newKey()},\n${text.trim()}\n`;
  await writeOnce(draft, ring);
  await putInPlace(draft, path);
  return parseEncryptionKeys(ring, path)[0].id;
}
