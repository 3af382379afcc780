import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import type { Operator } from './operator.ts';
import { usableCredentials } from './usable-credentials.ts';

export type RotationInFlight = {
  /** Resolves when the server has answered, or has gone. */
  readonly ended: Promise<void>;
  /** Whether exactly one of both is the present secret, opens, and is the one that was acknowledged. */
  expectOneSecret(operator: Operator): Promise<boolean>;
};

/**
 * Saves a profile and begins to give it another secret. Its app is of its own, so that nobody waits for
 * the limits of another one.
 */
export async function beginRotation(
  operator: Operator,
  { directory }: EntraSimulator,
  name: string,
): Promise<RotationInFlight> {
  const { clientId: known, tenant } = usableCredentials();
  const app = directory.appRegistrations.find((each) => each.clientId === known);
  const [secret] = app?.clientSecrets ?? [];
  if (app === undefined || secret === undefined) throw new Error('There is no app to be copied.');
  const clientId = randomUUID();
  const [former, newer] = ['old', 'new'].map((hint) => ({
    ...secret,
    secretId: randomUUID(),
    value: `${hint}8Q~${randomUUID()}`,
    hint,
  })) as [typeof secret, typeof secret];
  directory.appRegistrations.push({ ...app, clientId, clientSecrets: [former, newer] });
  const credentials = { clientId, tenant, clientSecret: former.value };
  const { id } = await operator.save(name, credentials);
  let acknowledged = false;
  const ended = operator.rotate(String(id), newer.value).then((rotated) => {
    acknowledged = rotated;
  });
  return {
    ended,
    expectOneSecret: async (later) => {
      const profile = await later.profile(String(id));
      const { secretHint, previousSecret } = profile as Kept;
      const isNewer = secretHint === newer.hint;
      expect(profile).not.toHaveProperty('secretProblem');
      expect([secretHint, previousSecret?.hint]).toEqual(
        isNewer ? [newer.hint, former.hint] : [former.hint, undefined],
      );
      if (acknowledged) expect(isNewer).toBe(true);
      return isNewer;
    },
  };
}

type Kept = { readonly secretHint: string; readonly previousSecret: { hint: string } | null };
