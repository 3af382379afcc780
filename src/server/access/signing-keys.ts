import { importJWK, type JWTVerifyGetKey } from 'jose';
import type { Outcome } from '../entra/outcome.ts';
import type { SigningKey } from '../entra/read-signing-keys.ts';

type Key = Awaited<ReturnType<JWTVerifyGetKey>>;

export type SigningKeys = {
  /** The key of this ID, or why there is none. */
  find(kid: string): Promise<Key | KeyFault>;
};

export type KeyFault = 'unknown-key' | 'unreachable';

/** Keys that were withdrawn count no longer than this. */
const longestMs = 60 * 60 * 1_000;

/** However many tokens name keys that are not there: Microsoft is asked only so often. */
const askEveryMs = 60 * 1_000;
const retryEveryMs = 5 * 1_000;

type Needs = {
  readonly read: () => Promise<Outcome<readonly SigningKey[]>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * The keys that a tenant signs with, kept for an hour. A key ID that is new is looked for at once, so
 * that a rotation is noticed by the first token that shows it.
 */
export function createSigningKeys({ read, now }: Needs): SigningKeys {
  let kept: ReadonlyMap<string, Key> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function readAgain(): Promise<void> {
    const answer = await read();
    if (!answer.ok) {
      failedAt = now();
      return;
    }
    const imported = answer.value.map(
      async (key): Promise<[string, Key]> => [key.kid, await importJWK(key, 'RS256')],
    );
    kept = new Map(await Promise.all(imported));
    readAt = now();
  }

  /** All who wait for the same keys wait for one answer. */
  function refresh(): Promise<void> {
    reading ??= readAgain().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function find(kid: string): Promise<Key | KeyFault> {
    const isDue = () => now() - readAt >= (kept.has(kid) ? longestMs : askEveryMs);
    if (isDue() && now() - failedAt >= retryEveryMs) await refresh();
    const key = kept.get(kid);
    if (isDue()) return 'unreachable';
    return key ?? 'unknown-key';
  }

  return { find };
}
