import type { Setup } from '#contract/setup-links.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { Services } from '../services.ts';
import { etagOf } from './etag.ts';
import { mayReturnTo } from './may-return-to.ts';

/**
 * A link as whoever sets up by it is told of it: without the platform’s reference, and what others did with it. It
 * leads back only to where that is still allowed. Of one that is done there is what was saved; undefined when that
 * is not there any more.
 */
export async function toSetup(
  link: SetupLinkRecord,
  services: Pick<Services, 'profiles' | 'returnOrigins'>,
): Promise<Setup | undefined> {
  const { id, platform, connector, selection, choice, name, tenant, returnUrl } = link;
  const isDone = link.completedAt !== null;
  const profile =
    link.profileId === null ? undefined : await services.profiles.find(link.profileId);
  if (isDone && profile === undefined) return undefined;
  return {
    id,
    platform,
    connector,
    selection,
    choice,
    name,
    tenant,
    askedBy: link.askedBy,
    returnUrl: returnUrl !== null && mayReturnTo(returnUrl, services) ? returnUrl : null,
    expiresAt: link.expiresAt,
    draft: link.draft,
    present: profile && !isDone ? presentOf(profile) : null,
    saved: profile && isDone ? savedOf(profile) : null,
  };
}

function presentOf(profile: ProfileRecord): Setup['present'] {
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

function savedOf({ name, tenant, clientId, scopes, status }: ProfileRecord): Setup['saved'] {
  return { name, tenant, clientId, scopes, status };
}
