import * as z from 'zod';
import { Finding } from '#contract/checks.ts';
import { GuideSelection } from '#contract/guide-selection.ts';
import { StoredRowError, storedJson } from '../profiles/stored-json.ts';

/** What somebody is asked to consent to, and by which session. */
export type NewConsentRequest = {
  readonly sessionId: string;
  readonly platform: string;
  readonly connector: string;
  readonly selection: GuideSelection;
  /** As it was entered. */
  readonly tenant: string;
  /** The tenant's GUID. */
  readonly tenantId: string;
  readonly clientId: string;
  /** As a token has stated it. */
  readonly appName: string | undefined;
  /** Where Microsoft leads back to; absent where that is not registered. */
  readonly redirectUri: string | undefined;
};

/** `returned` and `declined` are what somebody who came back claims: nothing is proven by them. */
const statuses = ['open', 'returned', 'declined', 'revoked'] as const;

export type ConsentRequestRecord = NewConsentRequest & {
  readonly id: string;
  readonly status: (typeof statuses)[number];
  /** For `declined`: why. */
  readonly finding: Finding | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
};

const ConsentRequestRow = z.object({
  id: z.string(),
  session_id: z.string(),
  platform: z.string(),
  connector: z.string(),
  selection: storedJson(GuideSelection),
  tenant: z.string(),
  tenant_id: z.string(),
  client_id: z.string(),
  app_name: z.nullable(z.string()),
  redirect_uri: z.nullable(z.string()),
  status: z.enum(statuses),
  finding: z.nullable(storedJson(Finding)),
  expires_at: z.int(),
});

/** Throws a `StoredRowError` when the row is not one of ours. */
export function toConsentRequestRecord(row: { id: string }): ConsentRequestRecord {
  const { success, data, error } = ConsentRequestRow.safeParse(row);
  if (!success) throw new StoredRowError('consent_requests', row.id, { cause: error });
  return {
    id: data.id,
    sessionId: data.session_id,
    platform: data.platform,
    connector: data.connector,
    selection: data.selection,
    tenant: data.tenant,
    tenantId: data.tenant_id,
    clientId: data.client_id,
    appName: data.app_name ?? undefined,
    redirectUri: data.redirect_uri ?? undefined,
    status: data.status,
    finding: data.finding ?? undefined,
    expiresAt: data.expires_at,
  };
}
