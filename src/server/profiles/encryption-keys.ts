import { createSecretKey, type KeyObject } from 'node:crypto';

/** `key` never prints its bytes. */
export type EncryptionKey = { readonly id: string; readonly key: KeyObject };

/** The first key seals, every key opens. */
export type KeyRing = readonly [EncryptionKey, ...EncryptionKey[]];

/** The encryption keys cannot be used. The message is for a person and holds nothing of a key. */
export class EncryptionKeysError extends Error {
  override readonly name = 'EncryptionKeysError';
}

/**
 * Parses `id:base64url32,…`; `source` is what a message calls the text. Throws an
 * `EncryptionKeysError` that names an entry by its place only: in a garbled text the id may be a key.
 */
export function parseEncryptionKeys(text: string, source = 'ENCRYPTION_KEYS'): KeyRing {
  const [first = '', ...rest] = text.split(',');
  try {
    return parseEntries(first, rest);
  } catch (error) {
    if (!(error instanceof BadEntry)) throw error;
    throw new EncryptionKeysError(`${source}: ${error.message}.`, { cause: error });
  }
}

class BadEntry extends Error {
  constructor(place: number, problem: string) {
    super(`entry ${place} ${problem}`);
  }
}

function parseEntries(first: string, rest: readonly string[]): KeyRing {
  const ring: KeyRing = [
    parseEntry(first, 1),
    ...rest.map((entry, index) => parseEntry(entry, index + 2)),
  ];
  const ids = ring.map(({ id }) => id);
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (repeated !== -1) throw new BadEntry(repeated + 1, 'has the id of an earlier one');
  return ring;
}

function parseEntry(entry: string, place: number): EncryptionKey {
  const [id, encoded, ...more] = entry.trim().split(':');
  if (!id && encoded === undefined) throw new BadEntry(place, 'is empty');
  if (id === undefined || encoded === undefined || more.length > 0) {
    throw new BadEntry(place, 'is not "id:key"');
  }
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(id)) {
    throw new BadEntry(place, 'needs an id of 1 to 32 letters, digits, "_" or "-"');
  }
  return { id, key: createSecretKey(parseKey(encoded, place)) };
}

function parseKey(encoded: string, place: number): Buffer {
  if (!/^[A-Za-z0-9_-]*$/.test(encoded)) {
    throw new BadEntry(place, 'has a key that is not base64url without padding');
  }
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.length === 32) return bytes;
  throw new BadEntry(place, `has a key of ${bytes.length} bytes; exactly 32 are needed`);
}
