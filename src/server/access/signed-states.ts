import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { EncryptionKey, KeyRing } from '../profiles/encryption-keys.ts';
import { asLive, type LiveKeyRing } from '../profiles/live-key-ring.ts';
import { newToken } from './token.ts';

/** Whose way through Microsoft's pages it is, and until when it may come back. */
export type StateSubject = {
  readonly kind: 'sign-in' | 'consent';
  /** Of the row that waits. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
};

export type ReadState =
  | (StateSubject & { readonly ok: true })
  | { readonly ok: false; readonly fault: 'state-missing' | 'state-tampered' | 'state-expired' };

export type SignedStates = {
  /** A new `state` parameter: signed, with 256 random bits, and nothing in it about anybody. */
  sign(subject: StateSubject): string;
  /** What a returned state says, or why nothing follows from it. Whether it was used, the row knows. */
  read(state: string | undefined): ReadState;
};

const letters = { 'sign-in': 's', consent: 'c' } as const;

const shape = /^([sc])\.([0-9a-f-]{36})\.([0-9a-z]{1,11})\.[\w-]{43}$/;

/** Signatures are made with the first key, and hold with any: a rotation strands nobody. */
export function createSignedStates(keys: KeyRing | LiveKeyRing, now: () => number): SignedStates {
  const { current } = asLive(keys);

  function sign({ kind, id, expiresAt }: StateSubject): string {
    const text = `${letters[kind]}.${id}.${expiresAt.toString(36)}.${newToken()}`;
    return `${text}.${mac(deriveKey(current()[0]), text).toString('base64url')}`;
  }

  function read(state: string | undefined): ReadState {
    if (!state) return { ok: false, fault: 'state-missing' };
    const end = state.lastIndexOf('.');
    const text = state.slice(0, end);
    const subject = isGenuine(text, state.slice(end + 1)) ? subjectIn(text) : undefined;
    if (subject === undefined) return { ok: false, fault: 'state-tampered' };
    if (subject.expiresAt <= now()) return { ok: false, fault: 'state-expired' };
    return { ok: true, ...subject };
  }

  function isGenuine(text: string, signature: string): boolean {
    // Every key is tried, also after a match, so that the time tells nothing.
    const tried = current().map((key) => isEqual(signature, mac(deriveKey(key), text)));
    return tried.includes(true);
  }

  return { sign, read };
}

function subjectIn(text: string): StateSubject | undefined {
  const [, letter, id, time] = shape.exec(text) ?? [];
  if (id === undefined || time === undefined) return undefined;
  const kind = letter === letters.consent ? 'consent' : 'sign-in';
  return { kind, id, expiresAt: Number.parseInt(time, 36) };
}

/** A key of its own, so that no key ever serves two purposes. */
function deriveKey({ key }: EncryptionKey): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'scopewright state', 32));
}

function mac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** As text, so that no two spellings of one signature pass. */
function isEqual(given: string, expected: Buffer): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected.toString('base64url'))];
  return left.length === right.length && timingSafeEqual(left, right);
}
