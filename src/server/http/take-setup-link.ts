import type { SetupLinkInput } from '#contract/setup-links.ts';
import type { Services } from '../services.ts';
import { mayReturnTo } from './may-return-to.ts';
import { Refusal } from './problems.ts';
import { chosenIn } from './selection-of.ts';

type Needs = Pick<Services, 'catalog' | 'profiles' | 'returnOrigins'>;

/**
 * What a link is to be made of, with the actions in the order of the catalog. Refuses what the guide does not
 * offer, a return URL to anywhere else, and a profile that is not there or is one of another guide.
 */
export async function takeSetupLink(
  input: SetupLinkInput,
  services: Needs,
): Promise<SetupLinkInput> {
  const { actions } = chosenIn(input, services.catalog).selection;
  if (input.returnUrl !== undefined && !mayReturnTo(input.returnUrl, services)) {
    throw refused('/returnUrl', 'origin-not-allowed');
  }
  await requireOwnProfile(input, services);
  return { ...input, selection: { ...input.selection, actions } };
}

async function requireOwnProfile(
  { profileId, platform, connector }: SetupLinkInput,
  { profiles }: Needs,
): Promise<void> {
  if (profileId === undefined) return;
  const profile = await profiles.find(profileId);
  if (profile === undefined) throw refused('/profileId', 'profile-not-found');
  if (profile.platform !== platform || profile.connector !== connector) {
    throw refused('/profileId', 'profile-of-other-guide');
  }
}

function refused(pointer: string, code: string): Refusal {
  return new Refusal('invalid-request', { errors: [{ pointer, code }] });
}
