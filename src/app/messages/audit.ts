import type { ActorKind, AuditAction, AuditOutcome } from '#contract/audit-events.ts';
import type { AuditFormat } from '../api/audit-events.ts';

export const auditMessages = {
  title: 'Audit log',
  lead: 'Who did what, from where and when. Nothing in it is ever changed; what is older than 400 days goes.',
  filters: 'Find events',
  any: 'Any',
  action: 'What',
  actor: 'Who',
  outcome: 'Outcome',
  from: 'From',
  to: 'Up to',
  clear: 'Clear filters',
  onlyProfile: (name: string) => `Only of the profile “${name}”`,
  anyProfile: 'Show all profiles',
  shown: (count: number, more: boolean) => {
    const events = count === 1 ? '1 event' : `${count} events`;
    return more ? `${events} shown, there are more` : `${events} shown`;
  },
  empty: 'Nothing has happened yet',
  emptyText: 'What people and programs do here from now on is listed.',
  noMatch: 'No event matches',
  noMatchText: 'Conditions add up: take one away, or choose other days.',
  notCome: 'The audit log did not come',
  keptWord: 'This is the log from before',
  moreFailedWord: 'The rest of the log did not come',
  exportNamed: { csv: 'Export as CSV', jsonl: 'Export as JSON Lines' } satisfies Record<
    AuditFormat,
    string
  >,
  exporting: 'Exporting…',
  exported: (file: string) => `${file} was made.`,
  exportFailed: 'The export did not work',
  when: 'When',
  who: 'Who',
  what: 'What',
  where: 'From where',
  nowhere: 'Not known',
  ofProfile: 'Audit log of this profile',
  actorKinds: {
    operator: 'Operator',
    setup: 'Setup link',
    'api-key': 'API key',
    server: 'This server',
    unknown: 'Somebody unknown',
  } satisfies Record<ActorKind, string>,
  outcomes: { done: 'Done', refused: 'Refused', failed: 'Failed' } satisfies Record<
    AuditOutcome,
    string
  >,
};

type ActionWords = {
  /** As one of many in a list. */
  readonly label: string;
  /** Before the name of that to which it was done, if it has one. */
  readonly done: string;
  /** The same of what was refused, or did not work. */
  readonly tried: string;
};

export const auditActionWords: Readonly<Record<AuditAction, ActionWords>> = {
  'session.began': { label: 'Signed in', done: 'Signed in', tried: 'Tried to sign in' },
  'session.ended': { label: 'Signed out', done: 'Signed out', tried: 'Tried to sign out' },
  'session.refused': {
    label: 'Sign-in refused',
    done: 'Tried to sign in',
    tried: 'Tried to sign in',
  },
  'access.refused': {
    label: 'Not allowed',
    done: 'Asked for what their role does not include',
    tried: 'Asked for what their role does not include',
  },
  'profile.created': {
    label: 'Profile created',
    done: 'Created the profile',
    tried: 'Tried to create the profile',
  },
  'profile.changed': {
    label: 'Profile changed',
    done: 'Changed the profile',
    tried: 'Tried to change the profile',
  },
  'profile.tested': {
    label: 'Profile tested',
    done: 'Tested the profile',
    tried: 'Tested the profile',
  },
  'profile.disabled': {
    label: 'Profile disabled',
    done: 'Disabled the profile',
    tried: 'Tried to disable the profile',
  },
  'profile.enabled': {
    label: 'Profile enabled',
    done: 'Enabled the profile',
    tried: 'Tried to enable the profile',
  },
  'profile.deleted': {
    label: 'Profile deleted',
    done: 'Deleted the profile',
    tried: 'Tried to delete the profile',
  },
  'profile.restored': {
    label: 'Profile restored',
    done: 'Restored the profile',
    tried: 'Tried to restore the profile',
  },
  'profile.destroyed': {
    label: 'Profile destroyed',
    done: 'Destroyed the profile',
    tried: 'Tried to destroy the profile',
  },
  'profile.secret_rotated': {
    label: 'Secret replaced',
    done: 'Replaced the secret of',
    tried: 'Tried to replace the secret of',
  },
  'profile.secret_rolled_back': {
    label: 'Secret rolled back',
    done: 'Went back to the previous secret of',
    tried: 'Tried to go back to the previous secret of',
  },
  'profile.previous_secret_destroyed': {
    label: 'Previous secret destroyed',
    done: 'Destroyed the previous secret of',
    tried: 'Tried to destroy the previous secret of',
  },
  'batch.began': {
    label: 'Tests of several begun',
    done: 'Began tests of several profiles',
    tried: 'Tried to begin tests of several profiles',
  },
  'batch.cancelled': {
    label: 'Tests of several cancelled',
    done: 'Cancelled tests of several profiles',
    tried: 'Tried to cancel tests of several profiles',
  },
  'credentials.read': {
    label: 'Credentials read',
    done: 'Read the credentials of',
    tried: 'Tried to read the credentials of',
  },
  'credentials.tested': {
    label: 'Credentials tested',
    done: 'Tested credentials in a guide',
    tried: 'Tested credentials in a guide',
  },
  'link.created': {
    label: 'Setup link created',
    done: 'Created the setup link',
    tried: 'Tried to create the setup link',
  },
  'embed_token.created': {
    label: 'Embed token created',
    done: 'Created an embed token',
    tried: 'Tried to create an embed token',
  },
  'link.opened': {
    label: 'Setup link opened',
    done: 'Opened the setup link',
    tried: 'Tried to open the setup link',
  },
  'link.completed': {
    label: 'Setup link completed',
    done: 'Completed the setup link',
    tried: 'Tried to complete the setup link',
  },
  'link.revoked': {
    label: 'Setup link revoked',
    done: 'Revoked the setup link',
    tried: 'Tried to revoke the setup link',
  },
  'link.reissued': {
    label: 'Setup link reissued',
    done: 'Reissued the setup link',
    tried: 'Tried to reissue the setup link',
  },
  'link.renewal_asked': {
    label: 'New setup link asked for',
    done: 'Asked for a new link in place of',
    tried: 'Tried to ask for a new link in place of',
  },
  'api_key.created': {
    label: 'API key created',
    done: 'Created the API key',
    tried: 'Tried to create the API key',
  },
  'api_key.revoked': {
    label: 'API key revoked',
    done: 'Revoked the API key',
    tried: 'Tried to revoke the API key',
  },
  'webhook.created': {
    label: 'Webhook created',
    done: 'Created the webhook',
    tried: 'Tried to create the webhook',
  },
  'webhook.changed': {
    label: 'Webhook changed',
    done: 'Changed the webhook',
    tried: 'Tried to change the webhook',
  },
  'webhook.deleted': {
    label: 'Webhook deleted',
    done: 'Deleted the webhook',
    tried: 'Tried to delete the webhook',
  },
  'webhook.tested': {
    label: 'Webhook tested',
    done: 'Tested the webhook',
    tried: 'Tested the webhook',
  },
  'audit.exported': {
    label: 'Audit log exported',
    done: 'Exported the audit log',
    tried: 'Tried to export the audit log',
  },
};
