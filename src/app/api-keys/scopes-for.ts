import type { KeyScope } from '#contract/access.ts';
import type { KeyPurpose } from '../messages/api-keys.ts';

/** The least that does the work. */
export const scopesFor: Readonly<Record<KeyPurpose, readonly KeyScope[]>> = {
  backend: ['profiles:read', 'credentials:read'],
  setups: ['profiles:read', 'links:write'],
  dashboard: ['profiles:read'],
  log: ['audit:read'],
};
