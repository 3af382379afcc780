/** What an operator may do, the least first: each may all that those before it may. */
export const roles = ['reader', 'operator', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Whether somebody with a role may what the other one may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}

/** What an API key may do. */
export const keyScopes = [
  'profiles:read',
  'profiles:write',
  'credentials:read',
  'links:write',
  'audit:read',
] as const;

export type KeyScope = (typeof keyScopes)[number];
