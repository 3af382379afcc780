import type { AppRegistration } from '#entra-simulator/directory.ts';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { practice } from './practice.ts';

type Registration = {
  readonly redirectUri?: string;
  readonly audience?: AppRegistration['signInAudience'];
  /** By name; of application permissions also what is granted. */
  readonly delegated?: readonly string[];
  readonly application?: readonly string[];
};

/** Registers the practice app "granted" as a guide wants it. */
export function register({ directory }: EntraSimulator, registration: Registration): void {
  const { clientId } = practice('granted');
  const app = directory.appRegistrations.find((candidate) => candidate.clientId === clientId);
  const [servicePrincipal] = app?.servicePrincipals ?? [];
  if (app === undefined || servicePrincipal === undefined) throw new Error('No practice app.');
  const { redirectUri, audience, delegated = [], application = [] } = registration;
  app.redirectUris.web = redirectUri === undefined ? [] : [redirectUri];
  app.signInAudience = audience ?? 'AzureADMyOrg';
  app.requiredPermissions = { delegated: [...delegated], application: [...application] };
  servicePrincipal.appRoles = [...application];
}
