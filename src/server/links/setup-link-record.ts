import * as z from 'zod';
import { GuideSelection } from '#contract/guide-selection.ts';
import { type LinkStatus, linkChoices, SetupDraft } from '#contract/setup-links.ts';
import { StoredRowError, storedJson } from '../profiles/stored-json.ts';
import { Embedding } from './embedding.ts';

/** When steps of a setup that no other column tells of were first taken, in milliseconds since the epoch. */
const StoredProgress = z.object({
  steps: z.optional(z.int()),
  tested: z.optional(z.int()),
});

export type StoredProgress = z.infer<typeof StoredProgress>;

const SetupLinkRow = z.object({
  id: z.string(),
  platform: z.string(),
  connector: z.string(),
  selection: storedJson(GuideSelection),
  choice: z.enum(linkChoices),
  name: z.nullable(z.string()),
  tenant: z.nullable(z.string()),
  asked_by: z.nullable(z.string()),
  reference: z.nullable(z.string()),
  return_url: z.nullable(z.string()),
  profile_id: z.nullable(z.string()),
  // One that this version cannot read is as good as none: somebody enters it once more.
  draft: z.nullable(storedJson(SetupDraft)).catch(null),
  progress: storedJson(StoredProgress),
  created_by_name: z.string(),
  created_at: z.int(),
  expires_at: z.int(),
  opened_at: z.nullable(z.int()),
  completed_at: z.nullable(z.int()),
  revoked_at: z.nullable(z.int()),
  renewal_asked_at: z.nullable(z.int()),
  embed: z.nullable(storedJson(Embedding)),
  begun_as: z.nullable(z.string()),
});

/** A setup link as it is kept; of its token there is nothing. Times are in milliseconds since the epoch. */
export type SetupLinkRecord = ReturnType<typeof toSetupLinkRecord>;

/** Throws a `StoredRowError` when the row is not one of ours. */
export function toSetupLinkRecord(row: { id: string }) {
  const { success, data, error } = SetupLinkRow.safeParse(row);
  if (!success) throw new StoredRowError('setup_links', row.id, { cause: error });
  return {
    id: data.id,
    platform: data.platform,
    connector: data.connector,
    selection: data.selection,
    choice: data.choice,
    name: data.name,
    tenant: data.tenant,
    askedBy: data.asked_by ?? data.created_by_name,
    reference: data.reference,
    returnUrl: data.return_url,
    profileId: data.profile_id,
    draft: data.draft,
    progress: data.progress,
    createdByName: data.created_by_name,
    createdAt: data.created_at,
    expiresAt: data.expires_at,
    openedAt: data.opened_at,
    completedAt: data.completed_at,
    revokedAt: data.revoked_at,
    renewalAskedAt: data.renewal_asked_at,
    embed: data.embed,
    /** What tests, sign-ins and requests for consent belong to: the setup itself, or the one that it goes on with. */
    begunAs: data.begun_as ?? data.id,
  } as const;
}

/** `now` is in milliseconds since the epoch. */
export function linkStatus(link: SetupLinkRecord, now: number): LinkStatus {
  if (link.revokedAt !== null) return 'revoked';
  if (link.completedAt !== null) return 'used';
  if (link.expiresAt <= now) return 'expired';
  return link.openedAt === null ? 'open' : 'opened';
}
