import type { Directory } from './directory.ts';
import { practiceApps } from './practice-apps.ts';
import { practiceTenants } from './practice-tenants.ts';
import { practiceUsers } from './practice-users.ts';
import { appWithSecretEndingSoon } from './registration-apps.ts';

const soonMilliseconds = 12 * 24 * 60 * 60 * 1000;

/** A copy for each simulator: a test may grant, expire or disable in it as it likes. */
export function createDirectory(at: Date): Directory {
  const directory = structuredClone({
    tenants: practiceTenants,
    users: practiceUsers,
    appRegistrations: practiceApps,
  });
  for (const { clientId, clientSecrets } of directory.appRegistrations) {
    if (clientId === appWithSecretEndingSoon.clientId) {
      for (const secret of clientSecrets) secret.endsAt = new Date(at.getTime() + soonMilliseconds);
    }
  }
  return directory;
}
