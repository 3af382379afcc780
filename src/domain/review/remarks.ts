import type { Selection } from '../selection/selection.ts';

/** What somebody who approves should know, and what no permission's name says. */
export type Remark = {
  readonly code: 'rules-can-forward' | 'mailboxes-can-be-limited' | 'can-raise-power';
  /** The permissions that it is about. */
  readonly names: readonly string[];
};

const about: Readonly<Record<Remark['code'], RegExp>> = {
  'rules-can-forward': /^MailboxSettings\.ReadWrite$/,
  'mailboxes-can-be-limited': /^(Mail|MailboxSettings|Contacts|Calendars)\./,
  'can-raise-power':
    /^(Application|AppRoleAssignment|DelegatedPermissionGrant)\.ReadWrite\.All$|^RoleManagement\.ReadWrite\./,
};

export function remarksOn(asked: readonly string[], { permissionType }: Selection): Remark[] {
  return (Object.keys(about) as Remark['code'][])
    .filter((code) => code !== 'mailboxes-can-be-limited' || permissionType === 'application')
    .map((code) => ({ code, names: asked.filter((name) => about[code].test(name)) }))
    .filter(({ names }) => names.length > 0);
}
