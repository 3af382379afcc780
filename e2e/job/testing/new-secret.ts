import { randomUUID } from 'node:crypto';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { practice } from './practice.ts';

/** As Entra makes them today, and unlike any other. */
export const newSecret = 'nW78Q~ThisIsAnotherSecretOfPractice_123';

/** Makes another secret for the practice app "granted", beside the ones that it has. */
export function addSecret({ directory }: EntraSimulator): void {
  const { clientId } = practice('granted');
  const app = directory.appRegistrations.find((candidate) => candidate.clientId === clientId);
  if (app === undefined) throw new Error('No practice app.');
  app.clientSecrets.push({
    secretId: randomUUID(),
    displayName: 'Made for a rotation',
    value: newSecret,
    hint: newSecret.slice(0, 3),
    endsAt: new Date('2099-01-01T00:00:00Z'),
  });
}
