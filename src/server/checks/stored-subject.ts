import type { Selection } from '#domain/selection/selection.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { Sealing } from '../profiles/sealing.ts';
import type { CheckSubject } from './keep-run.ts';

type Needs = { readonly catalog: Catalog; readonly sealing: Pick<Sealing, 'open'> };

/**
 * What there is to test of a profile: what is stored, with what the catalog says of it today. Rejects with
 * a `SecretUnreadableError`.
 */
export async function storedSubject(
  record: ProfileRecord,
  { catalog, sealing }: Needs,
): Promise<Omit<CheckSubject, 'sessionId' | 'madeBy'>> {
  const { id, platform, connector, cloud, tenant, clientId } = record;
  const clientSecret = await sealing.open(record.secretSealed, {
    profileId: id,
    purpose: 'client-secret',
  });
  return {
    guide: catalog.findGuide(platform, connector),
    selection: storedSelection(record),
    platform,
    connector,
    redirectUri: record.redirectUri ?? undefined,
    credentials: { cloud, tenant, clientId, clientSecret },
  };
}

/** The separator matters to nobody here. */
export function storedSelection(record: ProfileRecord): Selection {
  const { actions, permissionType, strategy, accountType, cloud } = record;
  return { actions, permissionType, strategy, accountType, cloud, separator: 'space' };
}
