import type { Setup } from '#contract/setup-links.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { etagOf } from './etag.ts';
import { mayReturnTo } from './may-return-to.ts';

/**
 * A link as whoever sets up by it is told of it: without the platform’s reference, and what others did with it. It
 * leads back only to where that is still allowed.
 */
export async function toSetup(
  link: SetupLinkRecord,
  services: Pick<Services, 'profiles' | 'returnOrigins'>,
): Promise<Setup> {
  const { id, platform, connector, selection, choice, name, tenant, returnUrl } = link;
  return {
    id,
    platform,
    connector,
    selection,
    choice,
    name,
    tenant,
    askedBy: link.createdByName,
    returnUrl: returnUrl !== null && mayReturnTo(returnUrl, services) ? returnUrl : null,
    expiresAt: link.expiresAt,
    draft: link.draft,
    present: await presentOf(link, services.profiles),
  };
}

async function presentOf(
  { profileId }: SetupLinkRecord,
  profiles: Services['profiles'],
): Promise<Setup['present']> {
  const profile = profileId === null ? undefined : await profiles.find(profileId);
  if (profile === undefined) return null;
  const { actions, permissionType, strategy, accountType, cloud } = profile;
  return {
    profileId: profile.id,
    etag: etagOf(profile.version),
    name: profile.name,
    clientId: profile.clientId,
    tenant: profile.tenant,
    secretHint: profile.secretHint,
    redirectUri: profile.redirectUri,
    selection: { actions, permissionType, strategy, accountType, cloud },
    scopes: profile.scopes,
  };
}
