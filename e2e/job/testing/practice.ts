import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';

export type Values = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenant: string;
};

/** Credentials of the practice tenant, by the story that they tell. */
export function practice(id: string): Values {
  const found = practiceCredentials.find((credentials) => credentials.id === id);
  if (found === undefined) throw new Error(`The practice tenant has no credentials "${id}".`);
  const { clientId, clientSecret, tenant } = found;
  return { clientId, clientSecret, tenant };
}

/** How often somebody has asked for a token: what Entra writes into the tenant's sign-in log. */
export function tokenRequests({ requests }: EntraSimulator): number {
  return requests.filter(({ path }) => path.endsWith('/oauth2/v2.0/token')).length;
}
