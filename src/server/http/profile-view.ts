import type { Profile, ProfileSummary } from '#contract/profiles.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { ProfileSummaryRecord } from '../profiles/profile-summary-record.ts';
import { usablePreviousSecret } from '../profiles/usable-previous-secret.ts';
import type { Services } from '../services.ts';
import { etagOf } from './etag.ts';

type Needs = Pick<Services, 'catalog' | 'sealing' | 'setupLinks' | 'now'>;

/** A record as the contract tells of it: names instead of ids alone, and never the secret. */
export async function toProfile(
  record: ProfileRecord,
  { catalog, sealing, setupLinks, now }: Needs,
): Promise<Profile> {
  const link = await setupLinks.findSaving(record.id);
  const secretProblem = await sealing.problemOf(record.secretSealed, bindingOf(record));
  return {
    ...shared(record, catalog),
    actions: record.actions,
    permissionType: record.permissionType,
    strategy: record.strategy,
    accountType: record.accountType,
    cloud: record.cloud,
    scopes: record.scopes,
    secretSetAt: record.secretSetAt,
    previousSecret: previousSecretOf(record, now()),
    redirectUri: record.redirectUri,
    ...(secretProblem && { secretProblem }),
    lastCheck: record.lastCheck,
    ...(link && { setUpBy: setUpBy(link) }),
  };
}

function setUpBy({ createdByName: name, reference, embed, completedAt }: SetupLinkRecord) {
  return { name, reference, embedded: embed !== null, at: completedAt ?? 0 };
}

/** The same for one of a list, without opening its secret. */
export async function toProfileInList(
  record: ProfileSummaryRecord,
  { catalog, sealing }: Pick<Services, 'catalog' | 'sealing'>,
): Promise<ProfileSummary> {
  const secretProblem = await sealing.problemSeen(record.secretSealed, bindingOf(record));
  return {
    ...shared(record, catalog),
    ...(secretProblem && { secretProblem }),
    lastCheck: record.lastCheck,
  };
}

function bindingOf({ id }: { id: string }) {
  return { profileId: id, purpose: 'client-secret' } as const;
}

function shared(
  record: Omit<ProfileSummaryRecord, 'lastCheck'>,
  catalog: Services['catalog'],
): Omit<ProfileSummary, 'lastCheck' | 'secretProblem'> {
  return {
    id: record.id,
    etag: etagOf(record.version),
    name: record.name,
    ...placeOf(record, { catalog }),
    tenant: record.tenant,
    tenantId: record.tenantId,
    clientId: record.clientId,
    secretHint: record.secretHint,
    secretEndsAt: record.secretEnd?.at ?? null,
    secretEndsFrom: record.secretEnd?.from ?? null,
    status: record.status,
    schedule: record.schedule,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  };
}

/** Where it connects what, by names; by ids where the catalog does not know them any more. */
export function placeOf(
  { platform, connector }: Pick<ProfileRecord, 'platform' | 'connector'>,
  { catalog }: Pick<Services, 'catalog'>,
): Pick<Profile, 'platform' | 'connector'> {
  const guide = catalog.findGuide(platform, connector);
  return {
    platform: { id: platform, name: guide?.platform.name ?? platform },
    connector: { id: connector, name: guide?.connector.name ?? connector },
  };
}

/** One whose time is over is gone for everybody, also before it is destroyed. */
function previousSecretOf(record: ProfileRecord, now: number): Profile['previousSecret'] {
  const previousSecret = usablePreviousSecret(record, now);
  if (previousSecret === null) return null;
  const { hint, end, usableUntil } = previousSecret;
  return { hint, endsAt: end?.at ?? null, usableUntil };
}
