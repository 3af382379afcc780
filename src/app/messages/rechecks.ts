import type { RecentChange } from '#domain/checks/recheck.ts';

const done: Readonly<Record<RecentChange, string>> = {
  secret: 'Was the secret made a moment ago?',
  consent: 'Was consent given a moment ago?',
};

/** While Microsoft passes on what was changed a moment ago. */
export const recheckMessages = {
  word: 'Waiting for Microsoft',
  /** Seconds until the next attempt. */
  again: (seconds: number) =>
    `Microsoft can take some minutes to pass on a new secret or a consent. Checking again in ${seconds} s.`,
  checking: 'Microsoft can take some minutes to pass on a new secret or a consent. Checking now.',
  now: 'Check now',
  stop: 'Stop waiting',
  /** Beside a failure that may only be too early. */
  recently: (changes: readonly RecentChange[]) => changes.map((change) => done[change]).join(' '),
  keepChecking: 'Check for 3 minutes',
};
