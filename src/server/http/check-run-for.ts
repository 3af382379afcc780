import type { ProfileInput } from '#contract/profiles.ts';
import type { ClientCredentials } from '../entra/create-entra-client.ts';
import type { ProfileCheck } from '../profiles/profile-content.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

type Claimant = { readonly sessionId: string; readonly credentials: ClientCredentials };

/**
 * The kept run that an input points to. Refuses one of somebody else, for another guide, or made
 * with other values: a profile is never called connected because of a test that was not its own.
 */
export async function checkRunFor(
  { checkRunId, platform, connector }: ProfileInput,
  { sessionId, credentials }: Claimant,
  { checkRuns, sealing }: Services,
): Promise<ProfileCheck | undefined> {
  if (checkRunId === undefined) return undefined;
  const run = await checkRuns.find(checkRunId);
  const belongs =
    run !== undefined &&
    run.sessionId === sessionId &&
    run.platform === platform &&
    run.connector === connector &&
    sealing.matches(run.credentialsDigest, credentials);
  if (!belongs) throw new Refusal('check-run-unusable');
  return run;
}
