import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EncryptionKeysError, parseEncryptionKeys } from './encryption-keys.ts';

const good = Buffer.alloc(32, 5).toString('base64url');
const other = Buffer.alloc(32, 6).toString('base64url');

describe('encryption keys', () => {
  it('come in the order in which they are written', () => {
    const ring = parseEncryptionKeys(` new:${good} , old_1-2:${other}\n`);
    expect(ring.map(({ id }) => id)).toEqual(['new', 'old_1-2']);
    expect(ring.map(({ key }) => key.export().toString('base64url'))).toEqual([good, other]);
  });

  it.each([
    ['nothing is there', '', 'entry 1 is empty'],
    ['an entry is empty', `a:${good},`, 'entry 2 is empty'],
    ['there is no id', good, 'entry 1 is not "id:key"'],
    ['the id is empty', `:${good}`, 'entry 1 needs an id'],
    ['there is one part too many', `a:${good}:b`, 'entry 1 is not "id:key"'],
    ['the id is too long', `${'a'.repeat(33)}:${good}`, 'entry 1 needs an id'],
    ['the id has other characters', `a b:${good}`, 'entry 1 needs an id'],
    ['id and key are swapped', `${good}:a`, 'entry 1 needs an id'],
    ['a key is too short', `a:${good},b:${other.slice(0, -2)}`, 'entry 2 has a key of 30 bytes'],
    ['a key is too long', `a:${good}AA`, 'entry 1 has a key of 33 bytes'],
    ['a key is padded', `a:${good}=`, 'entry 1 has a key that is not base64url'],
    ['a key is plain base64', `a:+/${good.slice(2)}`, 'entry 1 has a key that is not base64url'],
    ['an id is repeated', `a:${good},b:${good},a:${other}`, 'entry 3 has the id of an earlier one'],
  ])('are refused, without a trace of them, when %s', (_, text, problem) => {
    const error = failureOf(text);
    expect(error.message).toMatch(/^ENCRYPTION_KEYS: /);
    expect(error.message).toContain(problem);
    const shown = inspect(error, { depth: 9, showHidden: true });
    for (const key of [good, other, good.slice(0, 10), other.slice(0, 10)]) {
      expect(shown).not.toContain(key);
    }
  });

  it('do not show themselves when they are printed', () => {
    const ring = parseEncryptionKeys(`a:${good}`);
    const shown = `${inspect(ring, { depth: 9, showHidden: true })} ${JSON.stringify(ring)}`;
    expect(shown).not.toContain(good);
    expect(shown).not.toContain('05, 05');
    expect(shown).not.toContain('05 05');
  });
});

function failureOf(text: string): EncryptionKeysError {
  try {
    parseEncryptionKeys(text);
  } catch (error) {
    if (error instanceof EncryptionKeysError) return error;
    throw error;
  }
  throw new Error('The keys were accepted.');
}
