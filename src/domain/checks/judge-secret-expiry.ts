import { type Judged, judged } from './judged.ts';
import type { OwnApplication } from './own-registration.ts';

const soonMs = 30 * 24 * 60 * 60 * 1_000;

export type SecretExpiry = {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Several secrets begin like this one; `at` is the earliest of them. */
  readonly ambiguous: boolean;
};

/**
 * When the secret that was used expires. Entra shows no more than the first characters of each: where
 * several fit, those that have expired cannot be it as long as another one has not.
 */
export function secretExpiry(
  { secrets }: OwnApplication,
  { secretHint, now }: { readonly secretHint: string; readonly now: number },
): SecretExpiry | undefined {
  const fitting = secrets.filter(({ hint }) => hint === secretHint);
  const valid = fitting.filter(({ expiresAt }) => expiresAt > now);
  const times = (valid.length > 0 ? valid : fitting).map(({ expiresAt }) => expiresAt);
  return times.length === 0 ? undefined : { at: Math.min(...times), ambiguous: times.length > 1 };
}

/** Expired is a no, and so near an end that nobody should be surprised by it a warning. */
export function judgeSecretExpiry(expiry: SecretExpiry | undefined, now: number): Judged[] {
  if (expiry === undefined || expiry.at > now + soonMs) return [];
  const code = expiry.at <= now ? 'secret-expired' : 'secret-expires-soon';
  return [judged(expiry.at <= now ? 'failed' : 'warning', code, { at: expiry.at })];
}
