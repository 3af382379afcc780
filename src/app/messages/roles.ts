import type { Role } from '#contract/access.ts';

/** What a role is called, and what it may do. */
export const roleMessages: Readonly<Record<Role, { readonly name: string; readonly may: string }>> =
  {
    reader: { name: 'Reader', may: 'sees profiles and tests, and changes nothing' },
    operator: { name: 'Operator', may: 'tests, changes and deletes profiles' },
    admin: { name: 'Admin', may: 'may do everything' },
  };
