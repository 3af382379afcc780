import type { Setup } from '#contract/setup-links.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { etagOf } from './etag.ts';

/** A link as whoever sets up by it is told of it: without the platform’s reference, and what others did with it. */
export async function toSetup(
  link: SetupLinkRecord,
  { profiles }: Pick<Services, 'profiles'>,
): Promise<Setup> {
  const { id, platform, connector, selection, choice, name, tenant, returnUrl } = link;
  const present = await presentOf(link, profiles);
  return {
    id,
    platform,
    connector,
    selection,
    choice,
    name,
    tenant,
    askedBy: link.createdByName,
    returnUrl,
    expiresAt: link.expiresAt,
    draft: link.draft,
    profileGone: link.profileId !== null && present === null,
    present,
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
    secretEndsAt: profile.secretEnd?.at ?? null,
    redirectUri: profile.redirectUri,
    selection: { actions, permissionType, strategy, accountType, cloud },
    scopes: profile.scopes,
  };
}
