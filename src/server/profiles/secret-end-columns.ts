import { nextReminder } from '#domain/profile/next-reminder.ts';
import type { SecretEnd } from '#domain/profile/secret-end.ts';

/** The columns of the end of a secret, with the reminder that comes next after `now`, in ms. */
export function secretEndColumns(end: SecretEnd | null, now: number) {
  return {
    secret_ends_at: end?.at ?? null,
    secret_ends_from: end?.from ?? null,
    next_reminder_at: (end && nextReminder(end.at, now)?.at) ?? null,
  };
}

/**
 * The same for an end that may be what it was: then there is nothing to be changed, because a reminder
 * of it may be due that nobody has sent yet.
 */
export function changedSecretEndColumns(
  { known, end }: { readonly known: SecretEnd | null; readonly end: SecretEnd | null },
  now: number,
): Partial<ReturnType<typeof secretEndColumns>> {
  const stays = known?.at === end?.at && known?.from === end?.from;
  return stays ? {} : secretEndColumns(end, now);
}
