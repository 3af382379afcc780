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
  return remindersOf(endsAt).find(({ at }) => at > after);
}

/**
 * The reminder to begin with when an end becomes known at `since`: the latest whose time has come by then,
 * so that whoever learns of it late is told at once, or else the first that is still ahead.
 */
export function firstReminder(endsAt: number, since: number): Reminder {
  const [first, ...others] = remindersOf(endsAt);
  return others.reduce((latest, next) => (next.at <= since ? next : latest), first);
}

function remindersOf(endsAt: number): readonly [Reminder, ...Reminder[]] {
  const [first, ...others] = reminderDays;
  const on = (days: Reminder['days']) => ({ at: endsAt - days * dayMs, days });
  return [on(first), ...others.map(on)];
}
