import type { CheckResult } from '../checks/check-result.ts';
import { reminderDays } from './next-reminder.ts';

const dayMs = 86_400_000;

/** `registration`: read there by a test. `entered`: by a person, who knows better. */
export const secretEndSources = ['registration', 'entered'] as const;

export type SecretEndSource = (typeof secretEndSources)[number];

/** When a secret stops working, in milliseconds since the epoch, and who says so. */
export type SecretEnd = { readonly at: number; readonly from: SecretEndSource };

/**
 * The end that counts after a test of the secret. What a person has entered stays until it is cleared
 * or the secret is replaced; else the registration has the word. A test that has not read the end there,
 * or cannot tell which of several secrets it is, says nothing, and what is known stays.
 */
export function secretEndAfterCheck(
  known: SecretEnd | null,
  results: readonly CheckResult[],
): SecretEnd | null {
  if (known?.from === 'entered') return known;
  const at = readSecretEnd(results);
  return at === undefined ? known : { at, from: 'registration' };
}

/**
 * Whatever the verdict: a registration that is near the end of its secret, or has another fault, has
 * told the end all the same. A test that has proven nothing has no such fact.
 */
function readSecretEnd(results: readonly CheckResult[]): number | undefined {
  const facts = results.find(({ id }) => id === 'registration')?.facts?.registration;
  return facts?.secretExpiresAmbiguous === true ? undefined : facts?.secretExpiresAt;
}

type SecretEndEdit = {
  /** In milliseconds since the epoch; null clears what is known, undefined says nothing. */
  readonly entered: number | null | undefined;
  /** Whether the secret belongs to another registration from now on. */
  readonly otherApp: boolean;
};

/**
 * The end that counts after an edit that leaves the secret as it is. The date that is known already is no
 * news; what another registration has said of it does not count for this one.
 */
export function secretEndAfterEdit(
  known: SecretEnd | null,
  { entered, otherApp }: SecretEndEdit,
): SecretEnd | null {
  const stays = otherApp && known?.from === 'registration' ? null : known;
  if (entered === undefined || entered === stays?.at) return stays;
  return entered === null ? null : { at: entered, from: 'entered' };
}

/** From so many days before its end on, a secret asks to be replaced. */
const soonDays = reminderDays[0];

/** Whether a secret has ended or soon will; times in milliseconds since the epoch, null for an unknown end. */
export function endsSoon(at: number | null, now: number): boolean {
  return at !== null && at - now <= soonDays * dayMs;
}
