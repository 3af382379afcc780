import { type Role, roles } from '#contract/access.ts';

/** A role as it is kept; undefined for one that this server does not know: whoever has it may do nothing here. */
export function readRole(kept: string): Role | undefined {
  return roles.find((role) => role === kept);
}
