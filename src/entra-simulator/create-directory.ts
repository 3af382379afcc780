import type { Directory } from './directory.ts';
import { practiceApps } from './practice-apps.ts';
import { practiceTenants } from './practice-tenants.ts';

/** A copy for each simulator: a test may grant, expire or disable in it as it likes. */
export function createDirectory(): Directory {
  return structuredClone({ tenants: practiceTenants, appRegistrations: practiceApps });
}
