import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { parseEncryptionKeys } from './encryption-keys.ts';
import { createSealing, type SealBinding } from './sealing.ts';
import { SecretUnreadableError } from './secret-unreadable-error.ts';
import { keyForTest, secretForTest } from './testing/profiles-for-test.ts';

const sealingWith = (...keys: string[]) => createSealing(parseEncryptionKeys(keys.join(',')));
const sealing = sealingWith(keyForTest('k1', 1));
const bindingOf = (profileId: string): SealBinding => ({ profileId, purpose: 'client-secret' });
const binding = bindingOf('profile-1');
/** Also lone surrogates and NUL, which no encoding on the way may lose. */
const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

async function reasonOf(opening: Promise<Secret>): Promise<string> {
  try {
    await opening;
  } catch (error) {
    if (error instanceof SecretUnreadableError) return error.reason;
    throw error;
  }
  return 'opened';
}

describe('a sealed secret', () => {
  it('opens to what was sealed, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyString, anyString, async (value, profileId) => {
        const sealed = await sealing.seal(new Secret(value), bindingOf(profileId));
        const opened = await sealing.open(sealed, bindingOf(profileId));
        expect(opened).toBeInstanceOf(Secret);
        expect(opened.reveal()).toBe(value);
      }),
    );
  });

  it('is another text each time, and shows nothing of the secret', async () => {
    const secret = new Secret(secretForTest);
    const texts = await Promise.all([1, 2].map(() => sealing.seal(secret, binding)));
    expect(new Set(texts).size).toBe(2);
    for (const text of texts) {
      const plain = text
        .split('.')
        .map((part) => Buffer.from(part, 'base64url').toString('latin1'));
      expect(plain.join(' ')).not.toContain(secretForTest.slice(0, 6));
    }
  });

  it('does not open when any one character is another one', async () => {
    const sealed = await sealing.seal(new Secret(secretForTest), binding);
    const others = ['A', 'B', 'Q', 'g', '_', '.', '=', ' '];
    for (let at = 0; at < sealed.length; at += 1) {
      for (const other of others.filter((character) => character !== sealed[at])) {
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        const reason = await reasonOf(sealing.open(changed, binding));
        // Within the header a change can name another key.
        const expected = at < sealed.indexOf('.') ? /^(tampered|key-missing)$/ : /^tampered$/;
        expect(reason, `"${other}" at ${at}`).toMatch(expected);
      }
    }
  });

  it('does not open when any one bit of it is flipped', async () => {
    const sealed = await sealing.seal(new Secret(secretForTest), binding);
    const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
    for (const [index, part] of parts.entries()) {
      for (let bit = 0; bit < part.length * 8; bit += 1) {
        const flipped = Buffer.from(part);
        flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const text = parts
          .with(index, flipped)
          .map((bytes) => bytes.toString('base64url'))
          .join('.');
        expect(await reasonOf(sealing.open(text, binding))).not.toBe('opened');
      }
    }
  });

  it('does not open when it is cut, lengthened, or something else', async () => {
    const sealed = await sealing.seal(new Secret(secretForTest), binding);
    for (const text of [
      '',
      '.',
      '....',
      'null',
      sealed.slice(1),
      sealed.slice(0, -1),
      `${sealed}A`,
      `${sealed}.`,
    ]) {
      expect(await reasonOf(sealing.open(text, binding))).toBe('tampered');
    }
  });

  it('does not open for another profile', async () => {
    await fc.assert(
      fc.asyncProperty(anyString, anyString, async (from, to) => {
        fc.pre(from !== to);
        const sealed = await sealing.seal(new Secret(secretForTest), bindingOf(from));
        expect(await reasonOf(sealing.open(sealed, bindingOf(to)))).toBe('other-profile');
      }),
    );
  });

  it('does not open for another profile when its header is exchanged for that one’s', async () => {
    const mine = await sealing.seal(new Secret('mine'), binding);
    const yours = await sealing.seal(new Secret('yours'), bindingOf('profile-2'));
    const forged = [mine.split('.')[0], ...yours.split('.').slice(1)].join('.');
    expect(await reasonOf(sealing.open(forged, binding))).toBe('tampered');
  });

  it('opens with every key of the ring, and is sealed with the first', async () => {
    const sealed = await sealing.seal(new Secret('before'), binding);
    const rotated = sealingWith(keyForTest('k2', 2), keyForTest('k1', 1));
    expect((await rotated.open(sealed, binding)).reveal()).toBe('before');
    const resealed = await rotated.seal(new Secret('after'), binding);
    expect(await reasonOf(sealing.open(resealed, binding))).toBe('key-missing');
  });

  it('says by its header alone whether key and profile are the right ones', async () => {
    const sealed = await sealing.seal(new Secret(secretForTest), binding);
    const other = sealingWith(keyForTest('k2', 2));
    expect(await sealing.problemSeen(sealed, binding)).toBeUndefined();
    expect(await sealing.problemSeen(sealed, bindingOf('profile-2'))).toBe('other-profile');
    expect(await other.problemSeen(sealed, binding)).toBe('key-missing');
    for (const text of ['', '.', 'garbled', sealed.slice(1)]) {
      expect(await sealing.problemSeen(text, binding)).toBe('tampered');
    }
  });

  it('does not open with another key of the same name', async () => {
    const sealed = await sealing.seal(new Secret(secretForTest), binding);
    const wrong = sealingWith(keyForTest('k1', 9));
    expect(await reasonOf(wrong.open(sealed, binding))).toBe('tampered');
  });
});
