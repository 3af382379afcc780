import type { GuideSelection } from '#contract/guide-selection.ts';
import type { ProfileInput } from '#contract/profiles.ts';
import type { ClientCredentials } from '../entra/create-entra-client.ts';
import type { ProfileCheck } from '../profiles/profile-content.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

type Claimant = {
  readonly sessionId: string;
  readonly credentials: ClientCredentials;
  /** As it is to be saved. */
  readonly selection: GuideSelection;
};

/**
 * The kept run that an input points to. Refuses one of somebody else, for another guide, or made
 * with other values or another selection: a profile is never called connected because of a test that was not its own.
 */
export async function checkRunFor(
  { checkRunId, platform, connector }: ProfileInput,
  { sessionId, credentials, selection }: Claimant,
  { checkRuns, sealing }: Services,
): Promise<ProfileCheck | undefined> {
  if (checkRunId === undefined) return undefined;
  const run = await checkRuns.find(checkRunId);
  const belongs =
    run !== undefined &&
    run.sessionId === sessionId &&
    run.platform === platform &&
    run.connector === connector &&
    run.selection !== null &&
    isSameSelection(run.selection, selection) &&
    sealing.matches(run.credentialsDigest, credentials);
  if (!belongs) throw new Refusal('check-run-unusable');
  return run;
}

/** With other actions other permissions count, and with another type other checks. */
function isSameSelection(one: GuideSelection, other: GuideSelection): boolean {
  return (
    one.permissionType === other.permissionType &&
    one.strategy === other.strategy &&
    one.accountType === other.accountType &&
    one.cloud === other.cloud &&
    one.actions.join() === other.actions.join()
  );
}
