import type { SetupLink } from '#contract/setup-links.ts';
import { linkStatus, type SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { placeOf } from './profile-view.ts';

/** A link as operators are told of it. */
export function toSetupLink(
  link: SetupLinkRecord,
  { catalog, now }: Pick<Services, 'catalog' | 'now'>,
): SetupLink {
  return {
    id: link.id,
    ...placeOf(link, { catalog }),
    selection: link.selection,
    choice: link.choice,
    name: link.name,
    tenant: link.tenant,
    reference: link.reference,
    returnUrl: link.returnUrl,
    profileId: link.profileId,
    status: linkStatus(link, now()),
    progress: {
      opened: link.openedAt,
      steps: link.progress.steps ?? null,
      tested: link.progress.tested ?? null,
      saved: link.completedAt,
    },
    askedBy: link.askedBy,
    createdBy: link.createdByName,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
    revokedAt: link.revokedAt,
    renewalAskedAt: link.renewalAskedAt,
  };
}
