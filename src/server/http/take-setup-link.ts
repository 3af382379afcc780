import type { SetupLinkInput } from '#contract/setup-links.ts';
import type { Services } from '../services.ts';
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
  if (!mayReturnTo(input.returnUrl, services)) {
    throw refused('/returnUrl', 'origin-not-allowed');
  }
  await requireOwnProfile(input, services);
  return { ...input, selection: { ...input.selection, actions } };
}

function mayReturnTo(given: string | undefined, { returnOrigins }: Needs): boolean {
  if (given === undefined) return true;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  return (
    url !== undefined &&
    returnOrigins.includes(url.origin) &&
    // Whatever else is to be seen of such an address, it is not where it leads.
    url.username === '' &&
    url.password === ''
  );
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
