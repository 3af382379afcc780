import * as z from 'zod';
import { Finding } from '#contract/checks.ts';
import { GuideSelection } from '#contract/guide-selection.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import { StoredRowError, storedJson } from '../profiles/stored-json.ts';

/** What a test sign-in is about: whose it is, for what choice, and with which app in which tenant. */
export type NewSignInTest = {
  readonly sessionId: string;
  readonly platform: string;
  readonly connector: string;
  readonly selection: GuideSelection;
  /** As it was entered. */
  readonly tenant: string;
  /** The tenant's GUID. */
  readonly tenantId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** As they are asked for: names of Microsoft Graph with its address before them, and those of OpenID. */
  readonly scopes: readonly string[];
};

/** `returned`: a code has come. `failed`: an error has. `spent`: the code was used up. */
const statuses = ['open', 'returned', 'failed', 'spent'] as const;

export type SignInTestRecord = NewSignInTest & {
  readonly id: string;
  readonly cloud: CloudId;
  readonly status: (typeof statuses)[number];
  /** For `failed`: why. */
  readonly finding: Finding | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
};

const SignInTestRow = z.object({
  id: z.string(),
  session_id: z.string(),
  platform: z.string(),
  connector: z.string(),
  selection: storedJson(GuideSelection),
  tenant: z.string(),
  tenant_id: z.string(),
  client_id: z.string(),
  redirect_uri: z.string(),
  scopes: storedJson(z.array(z.string())),
  status: z.enum(statuses),
  finding: z.nullable(storedJson(Finding)),
  expires_at: z.int(),
});

/** Throws a `StoredRowError` when the row is not one of ours. */
export function toSignInTestRecord(row: { id: string }): SignInTestRecord {
  const { success, data, error } = SignInTestRow.safeParse(row);
  if (!success) throw new StoredRowError('sign_in_tests', row.id, { cause: error });
  return {
    id: data.id,
    sessionId: data.session_id,
    platform: data.platform,
    connector: data.connector,
    selection: data.selection,
    cloud: data.selection.cloud,
    tenant: data.tenant,
    tenantId: data.tenant_id,
    clientId: data.client_id,
    redirectUri: data.redirect_uri,
    scopes: data.scopes,
    status: data.status,
    finding: data.finding ?? undefined,
    expiresAt: data.expires_at,
  };
}
