import { isAtLeast, type Role } from '#contract/access.ts';
import type { navigationMessages } from '../messages/navigation.ts';

type OperatorPage = {
  readonly path: string;
  readonly name: keyof typeof navigationMessages.pages;
  /** The least role that it has something for. */
  readonly role: Role;
};

const pages: readonly OperatorPage[] = [
  { path: '/profiles', name: 'profiles', role: 'reader' },
  { path: '/links', name: 'links', role: 'operator' },
  { path: '/audit-log', name: 'audit', role: 'admin' },
  { path: '/api-keys', name: 'keys', role: 'admin' },
  { path: '/webhooks', name: 'webhooks', role: 'admin' },
];

/** The pages that have something for a role, in the order in which they stand. */
export function pagesFor(role: Role): readonly OperatorPage[] {
  return pages.filter((page) => isAtLeast(role, page.role));
}

/** How a page stands to the one that is open: the very one, the one above it, or neither. */
export function presence(path: string, pathname: string): 'page' | 'true' | undefined {
  if (pathname === path) return 'page';
  return pathname.startsWith(`${path}/`) ? 'true' : undefined;
}
