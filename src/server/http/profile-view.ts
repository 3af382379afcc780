import type { Profile } from '#contract/profiles.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import { usablePreviousSecret } from '../profiles/usable-previous-secret.ts';
import type { Services } from '../services.ts';
import { etagOf } from './etag.ts';

/** A record as the contract tells of it: names instead of ids alone, and never the secret. */
export async function toProfile(
  record: ProfileRecord,
  { catalog, sealing, now }: Pick<Services, 'catalog' | 'sealing' | 'now'>,
): Promise<Profile> {
  const binding = { profileId: record.id, purpose: 'client-secret' } as const;
  const secretProblem = await sealing.problemOf(record.secretSealed, binding);
  return {
    id: record.id,
    etag: etagOf(record.version),
    name: record.name,
    ...placeOf(record, { catalog }),
    actions: record.actions,
    permissionType: record.permissionType,
    strategy: record.strategy,
    accountType: record.accountType,
    cloud: record.cloud,
    scopes: record.scopes,
    tenant: record.tenant,
    tenantId: record.tenantId,
    clientId: record.clientId,
    secretHint: record.secretHint,
    secretSetAt: record.secretSetAt,
    secretEndsAt: record.secretEnd?.at ?? null,
    secretEndsFrom: record.secretEnd?.from ?? null,
    previousSecret: previousSecretOf(record, now()),
    redirectUri: record.redirectUri,
    ...(secretProblem && { secretProblem }),
    status: record.status,
    lastCheck: record.lastCheck,
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
