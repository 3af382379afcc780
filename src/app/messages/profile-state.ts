import type { SecretProblem } from '#domain/profile/secret-problem.ts';

type Words = { readonly title: string; readonly text: string };

/** What stands in the way of a profile, and what to do about it; what happens to it by itself. */
export const profileStateMessages = {
  onlyRead:
    'You see this profile as a reader. Testing and changing it takes the role Operator, which whoever administers the app in Microsoft Entra can give you.',
  secretProblems: {
    'key-missing': {
      title: 'The stored secret cannot be opened: its key is missing',
      text: 'It was sealed with an encryption key that this server does not have now, so nothing can use it. Bring the key back with ENCRYPTION_KEYS and start the server anew: the secret opens again. If the key is lost, paste the secret once more, or a new one.',
    },
    tampered: {
      title: 'The stored secret is not what was sealed',
      text: 'It was altered in the database, or the key of its name is another one now; it is not used. If keys were exchanged, bring the right one back. Else paste the secret once more, and find out who can write to the database.',
    },
    'other-profile': {
      title: 'The stored secret belongs to another profile',
      text: 'Somebody or something has copied it here within the database; it is not used. Paste this profile’s own secret, and find out who can write to the database.',
    },
  } satisfies Record<SecretProblem, Words>,
  ended: {
    title: 'The secret has ended',
    text: 'Entra takes it no more, so nothing can connect with it. Make a new one in Entra and replace it here.',
  },
  endsSoon: {
    title: (days: number) => {
      if (days === 0) return 'The secret ends within a day';
      return days === 1 ? 'The secret ends in 1 day' : `The secret ends in ${days} days`;
    },
    text: 'Make a new one in Entra and replace it here before that: the old one can stay in use meanwhile.',
  },
  paused: {
    title: (failures: number) => `No longer tested by itself: it failed ${failures} times in a row`,
    text: (since: string) =>
      `Paused since ${since}. See below what the last test found, mend it, and test again: with a passed test the daily ones go on.`,
  },
  attention: {
    title: 'The last test did not pass',
    text: 'See below what it found and mend it, then test again.',
  },
  daily: (next: string) => `Tested by itself daily; next on ${next}.`,
  failing: (failures: number) =>
    failures === 1 ? 'The last one failed.' : `The last ${failures} failed in a row.`,
  notTested: {
    draft: 'Not tested by itself until a test has passed.',
    disabled: 'Not tested by itself while it is disabled.',
    paused: 'Not tested by itself for now.',
    other: 'Not tested by itself yet.',
  },
  disable: 'Disable',
  disableText:
    'The platform gets nothing from it any more, and it is not tested by itself. Everything stays as it is, and you can enable it again.',
  disabled: (name: string) => `“${name}” is disabled.`,
  disabledWord: 'Disabled',
  disabledText: 'The platform gets nothing from it, and it is not tested by itself.',
  enable: 'Enable',
  enabled: (name: string) => `“${name}” is enabled again.`,
  notSwitched: {
    title: 'The profile was changed in the meantime',
    fix: 'Nothing was done. The page shows it as it is now.',
  },
  deleteText: 'It leaves the list, and can be brought back for 30 days.',
  ends: 'Disable or delete',
};
