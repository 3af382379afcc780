import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEncryptionKeys } from '../profiles/encryption-keys.ts';
import { keyForTest } from '../profiles/testing/profiles-for-test.ts';
import { createSignedStates } from './signed-states.ts';

const clock = { now: Date.UTC(2026, 10, 20) };
const withKeys = (keys: string) => createSignedStates(parseEncryptionKeys(keys), () => clock.now);
const states = withKeys(keyForTest('one', 1));
const subject = { kind: 'consent', id: randomUUID(), expiresAt: clock.now + 1_000 } as const;

describe('a signed state', () => {
  it.each(['consent', 'sign-in'] as const)('says whose way it was: %s', (kind) => {
    const state = states.sign({ ...subject, kind });
    expect(states.read(state)).toEqual({ ok: true, ...subject, kind });
    expect(encodeURIComponent(state)).toBe(state);
  });

  it('is never the same twice, and has 256 random bits', () => {
    const [one, other] = [states.sign(subject), states.sign(subject)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split('.')[3] ?? '', 'base64url')).toHaveLength(32);
  });

  it('holds until its time, and not a moment longer', () => {
    const late = createSignedStates(parseEncryptionKeys(keyForTest('one', 1)), () => at);
    const state = states.sign(subject);
    let at = subject.expiresAt - 1;
    expect(late.read(state)).toMatchObject({ ok: true });
    at += 1;
    expect(late.read(state)).toEqual({ ok: false, fault: 'state-expired' });
  });

  it('holds with every key of the ring, and with no other', () => {
    const state = states.sign(subject);
    const rotated = withKeys(`${keyForTest('two', 2)},${keyForTest('one', 1)}`);
    expect(rotated.read(state)).toMatchObject({ ok: true });
    expect(withKeys(keyForTest('two', 2)).read(state).ok).toBe(false);
  });

  it.each([undefined, ''])('is missed when it is %j', (state) => {
    expect(states.read(state)).toEqual({ ok: false, fault: 'state-missing' });
  });

  it('is refused with any one character changed, added or taken away', () => {
    const state = states.sign(subject);
    const place = fc.nat(state.length - 1);
    const character = fc.string({ minLength: 0, maxLength: 2, unit: 'grapheme' });
    fc.assert(
      fc.property(place, character, (index, instead) => {
        const changed = state.slice(0, index) + instead + state.slice(index + 1);
        if (changed === state) return;
        expect(states.read(changed).ok).toBe(false);
      }),
    );
  });

  it('is refused whatever else it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(states.read(text).ok).toBe(false);
      }),
    );
  });
});
