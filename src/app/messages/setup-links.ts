import type { LinkStatus, SetupStep } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { choiceWords } from './choice.ts';

const hours = (count: number) => (count === 1 ? '1 hour' : `${count} hours`);
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long a time is, in whole hours or days: "7 days". */
export function lifetime(ms: number): string {
  return ms < dayMs ? hours(Math.round(ms / hourMs)) : days(Math.round(ms / dayMs));
}

/** The list of setup links. */
export const linkMessages = {
  title: 'Setup links',
  lead: 'Each lets somebody without an account do one setup: follow the guide, test, save.',
  addressNote:
    'The address of a link is shown once, right after it was made. If it is lost, reissue the link.',
  make: 'New setup link',
  status: 'Status',
  find: 'Find setup links',
  any: 'Any',
  clear: 'Show all',
  ofProfile: 'Only links of one profile are shown.',
  statuses: {
    open: 'Open',
    opened: 'In use',
    used: 'Used',
    expired: 'Expired',
    revoked: 'Revoked',
  } satisfies Record<LinkStatus, string>,
  steps: {
    opened: 'Opened',
    steps: 'Steps begun',
    tested: 'Tested',
    saved: 'Saved',
  } satisfies Record<SetupStep, string>,
  stepNotYet: 'not yet',
  columns: {
    link: 'For',
    status: 'Status',
    progress: 'Progress',
    ends: 'Open until',
    actions: 'What can be done',
  },
  unnamed: 'No name given',
  reference: 'Reference',
  free: 'the administrator chooses',
  fixed: (choice: Guide['choice'], count: number) => `${choiceWords[choice].counted(count)}, fixed`,
  change: 'Changes a profile',
  profile: 'Open the profile',
  askForChanges: 'Ask for changes by a setup link',
  madeBy: (name: string, when: string) => `Made by ${name}, ${when}`,
  renewal: 'Asked for a new one',
  renewalAt: (when: string) => `on ${when}`,
  empty: 'No setup links yet',
  emptyText:
    'Make one, and send it to whoever administers Microsoft Entra ID at your customer. You see here how far they are.',
  noMatch: 'No setup link matches',
  noMatchText: 'Choose another status, or show all.',
  notCome: 'The list did not come',
  keptWord: 'This is the list from before',
  moreFailedWord: 'The rest of the list did not come',
  revoke: {
    open: 'Revoke',
    title: 'Revoke this setup link?',
    text: 'Its address stops working at once, also for somebody who is at work with it. What they typed stays on their screen, but can no longer be saved.',
    confirm: 'Revoke link',
    pending: 'Revoking…',
    cancel: 'Keep it',
    done: 'The link is revoked.',
    failed: 'The link was not revoked',
  },
  reissue: {
    open: 'Reissue',
    title: 'Make a new address for this link?',
    text: 'The former address stops working at once. The new one leads to the same setup, with what was entered so far, and lasts as long as the link did first.',
    confirm: 'Make new address',
    pending: 'Making…',
    cancel: 'Cancel',
    done: 'The link has a new address.',
    failed: 'The link keeps its address',
  },
  changed: {
    title: 'The link was changed in the meantime',
    fix: 'Nothing was done. The list shows it as it is now.',
  },
};

/** The link that was just made. */
export const madeLinkMessages = {
  title: 'The link is ready',
  once: 'Copy it now: this address is shown only once. Whoever has it can do this one setup, so send it to the administrator alone.',
  address: 'Setup link',
  copyAddress: 'Copy link',
  until: (when: string) => `Open until ${when}.`,
  letter: 'What you could write',
  copyLetter: 'Copy text',
  letterText: (link: { connector: string; platform: string; url: string; until: string }) =>
    `Hello,

to connect ${link.connector} to ${link.platform}, an app has to be registered in your Microsoft Entra ID. This page leads you through it, shows exactly what is granted, and tests the result:

${link.url}

You need no account for it. It takes about ten minutes, can be interrupted, and works until ${link.until}. The link is meant for you alone.`,
  another: 'Make another link',
  all: 'All setup links',
  close: 'Close',
};

/** Making a link. */
export const newLinkMessages = {
  title: 'New setup link',
  changeTitle: (name: string) => `Ask for changes of “${name}”`,
  changeLead:
    'The administrator sees what to add and what is no longer needed, tests, and saves. The profile then holds the new choice.',
  lead: 'Decide what is to be set up, and what the administrator may still choose.',
  guide: 'Guide',
  chooseGuide: 'Choose a guide',
  paste: 'Or paste the address of a guide',
  pasteHint:
    'The **Dynamic Guide URL** of a guide page: its actions, scopes and settings are taken over.',
  pasteFault: 'This is not the address of a guide here.',
  pasted: 'Taken over',
  take: 'Take over',
  notInGuide: 'This guide does not have all of it',
  who: 'Who chooses?',
  choices: {
    free: {
      label: 'The administrator chooses',
      text: 'They begin with what is chosen here, and can change it.',
    },
    fixed: {
      label: 'It is fixed',
      text: 'They set up exactly what is chosen here, and can change none of it.',
    },
  },
  settings: 'Settings of the app',
  headings: {
    actions: 'Actions',
    scopes: 'Scopes',
    fixed: 'What belongs together',
  } satisfies Record<Guide['choice'], string>,
  choiceNote: 'What is to be possible with the credentials.',
  nothingChosen: 'Choose at least one, or let the administrator choose.',
  details: 'Details',
  fields: {
    name: { label: 'Profile name', hint: 'Filled in for the administrator, who may change it.' },
    tenant: {
      label: 'Tenant',
      hint: 'Their domain or Directory (tenant) ID, if you know it. Filled in for them.',
    },
    askedBy: {
      label: 'Who asks',
      hint: 'What the administrator reads first, such as your company. Without it, your name.',
    },
    reference: {
      label: 'Customer reference',
      hint: 'Your own word for this customer. It comes back with every event; the administrator never sees it.',
    },
    returnUrl: {
      label: 'Return address',
      hint: 'Where a button leads once all is saved. Its origin has to be in RETURN_ORIGINS.',
    },
  },
  optional: (label: string) => `${label} (optional)`,
  lifetime: 'Open for',
  submit: 'Make setup link',
  submitting: 'Making…',
  made: 'The setup link is made.',
  summary: (count: number) =>
    count === 1 ? '1 value needs another look' : `${count} values need another look`,
  faults: {
    name: 'Use at most 120 characters, in one line.',
    tenant: 'Use at most 500 characters.',
    askedBy: 'Use at most 100 characters.',
    reference: 'Use at most 200 characters.',
    returnUrl: 'Enter a whole address, such as https://app.example.com/done.',
    origin: 'The server leads nobody to this address: its origin is not in RETURN_ORIGINS.',
  },
  notCome: 'What the link is to be for did not come',
  notMade: 'The link was not made',
  difference: {
    title: 'What this changes',
    added: 'To add',
    removed: 'No longer needed',
    none: 'The scopes stay as they are.',
    settings: 'To change',
    accountType: (now: string, before: string) =>
      `**Supported account types**: ${now}, instead of ${before}. In **Authentication**.`,
    permissionType: (now: string, before: string) =>
      `**Type of the permissions**: ${now}, instead of ${before}.`,
    cloud: (now: string, before: string) =>
      `**Cloud**: ${now}, instead of ${before}. The app has to be registered there anew.`,
    kept: (count: number) => (count === 1 ? '1 scope stays.' : `${count} scopes stay.`),
    consent: 'needs admin consent',
  },
};
