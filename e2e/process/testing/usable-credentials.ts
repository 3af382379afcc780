import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';

/** Three values that the practice tenant accepts. */
export function usableCredentials() {
  const [granted] = practiceCredentials;
  if (granted === undefined) throw new Error('The practice tenant has no credentials.');
  const { clientId, clientSecret, tenant } = granted;
  return { clientId, clientSecret, tenant };
}
