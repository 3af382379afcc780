import { firstReminder } from '#domain/profile/next-reminder.ts';
import type { SecretEnd } from '#domain/profile/secret-end.ts';

/**
 * The columns of the end of a secret that becomes known at `now`, in ms: with the reminder that is due by then,
 * if there is one, or else the first to come.
 */
export function secretEndColumns(end: SecretEnd | null, now: number) {
  return {
    secret_ends_at: end?.at ?? null,
    secret_ends_from: end?.from ?? null,
    next_reminder_at: end && firstReminder(end.at, now).at,
  };
}

/**
 * The same for an end that may be what it was: then its reminder stays, because one may be due that nobody
 * has sent yet, and what was told is not told again.
 */
export function changedSecretEndColumns(
  { known, end }: { readonly known: SecretEnd | null; readonly end: SecretEnd | null },
  now: number,
): Partial<ReturnType<typeof secretEndColumns>> {
  const { next_reminder_at, ...columns } = secretEndColumns(end, now);
  return known?.at === end?.at ? columns : { ...columns, next_reminder_at };
}
