import type { KeyScope } from '#contract/access.ts';

export const keyPurposes = ['backend', 'setups', 'dashboard', 'log'] as const;

/** What a key is for, most of the time. */
export type KeyPurpose = (typeof keyPurposes)[number];

export const keyEnds = ['30', '90', '365', 'never'] as const;

/** In days. */
export type KeyEnd = (typeof keyEnds)[number];

export const apiKeyMessages = {
  title: 'API keys',
  lead: 'A program comes in with a key, and may do what the key is for.',
  description: 'How to use one: the API',
  list: 'Keys',
  notCome: 'The keys did not come',
  keptWord: 'This is the list from before',
  empty: 'No program has a key yet',
  emptyText: 'Make one for the backend that is to read profiles or to send setup links.',
  newKey: 'New key',
  name: 'Name',
  nameHint: 'What the key is for, or where it will live: you revoke it by this name.',
  nameMissing: 'Give the key a name.',
  scopes: 'What it may do',
  scopesHint: 'As little as does the work. A key cannot be changed later, only replaced.',
  scopesMissing: 'Choose at least one thing that the key may do.',
  purpose: 'Usual choices',
  purposes: {
    backend: 'A backend that uses connections',
    setups: 'A backend that sets customers up',
    dashboard: 'A dashboard',
    log: 'A log collector',
  } satisfies Record<KeyPurpose, string>,
  scopeTexts: {
    'profiles:read': 'See profiles, their status and their tests; never a secret.',
    'profiles:write': 'Save, change, test, disable and delete profiles, and replace their secrets.',
    'credentials:read':
      'Read client secrets. Whoever has this key has them all; each reading is in the audit log.',
    'links:write':
      'Make, list and revoke setup links. For changes of a profile also profiles:write.',
    'audit:read': 'Read the audit log.',
  } satisfies Record<KeyScope, string>,
  end: 'Ends',
  ends: {
    '30': 'after 30 days',
    '90': 'after 90 days',
    '365': 'after a year',
    never: 'never',
  } satisfies Record<KeyEnd, string>,
  make: 'Make the key',
  making: 'Making it…',
  notMade: 'The key was not made',
  faults: (count: number) =>
    count === 1 ? '1 value needs another look' : `${count} values need another look`,
  madeWord: 'Copy the key now',
  made: (name: string) =>
    `This is the key “${name}”. It is shown this once: only a fingerprint of it is kept. Put it where the program reads its secrets.`,
  announceMade: (name: string) => `The key “${name}” is made. Copy it now.`,
  key: 'Key',
  copyKey: 'Copy the key',
  done: 'I have copied it',
  columns: {
    name: 'Name',
    scopes: 'May',
    made: 'Made',
    used: 'Last used',
    end: 'Ends',
  },
  actions: 'What to do',
  by: (name: string) => `by ${name}`,
  neverUsed: 'Not yet',
  noEnd: 'Never',
  over: 'Over',
  revokedAt: (when: string) => `Revoked ${when}`,
  revokeNamed: (name: string) => `Revoke ${name}`,
  revocation: (name: string) => ({
    open: 'Revoke',
    title: `Revoke “${name}”?`,
    text: 'Whatever comes with this key is refused from now on. It cannot be taken back: the program needs another key.',
    confirm: 'Revoke',
    pending: 'Revoking…',
    cancel: 'Keep it',
    done: `“${name}” is revoked.`,
    failed: 'The key was not revoked',
  }),
};
