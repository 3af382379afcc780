const dayMs = 86_400_000;

/** Days before the end of a secret on which it is worth a word, the first of them first. */
export const reminderDays = [60, 30, 14, 7, 1, 0] as const;

/** A word on the end of a secret: when it is due, and how many days are left by then. */
export type Reminder = { readonly at: number; readonly days: (typeof reminderDays)[number] };

/**
 * The first reminder that is due later than `after`, or undefined when there is none left. All times
 * are in milliseconds since the epoch.
 */
export function nextReminder(endsAt: number, after: number): Reminder | undefined {
  return reminderDays
    .map((days) => ({ at: endsAt - days * dayMs, days }))
    .find(({ at }) => at > after);
}
