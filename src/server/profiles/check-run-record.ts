import * as z from 'zod';
import { CheckResult, type CheckRun } from '#contract/checks.ts';
import { GuideSelection } from '#contract/guide-selection.ts';
import { type CloudId, cloudIds } from '#domain/catalog/cloud.ts';
import { verdicts } from '#domain/checks/check-result.ts';
import { type CheckMaker, checkMakers } from '#domain/profile/check-maker.ts';
import { StoredRowError, storedJson } from './stored-json.ts';

/** A run to be kept, with what ties it to who made it, where, and with which credentials. */
export type NewCheckRun = CheckRun & {
  /** Unknown of a run that an older version has kept. */
  readonly selection: GuideSelection | null;
  readonly sessionId: string;
  readonly platform: string;
  readonly connector: string;
  readonly cloud: CloudId;
  readonly credentialsDigest: string;
  /** The tenant's GUID, once the run has found it. */
  readonly tenantId: string | null;
  /** Unknown of a run that an older version has kept. */
  readonly madeBy: CheckMaker | null;
};

export type CheckRunRecord = NewCheckRun & { readonly profileId: string | null };

export const StoredVerdict = z.enum(verdicts);

export const StoredResults = storedJson(z.array(CheckResult));

const CheckRunRow = z.object({
  id: z.string(),
  session_id: z.string(),
  platform: z.string(),
  connector: z.string(),
  cloud: z.enum(cloudIds),
  selection: z.nullable(storedJson(GuideSelection)),
  credentials_digest: z.string(),
  tenant_id: z.nullable(z.string()),
  verdict: StoredVerdict,
  results: StoredResults,
  started_at: z.int(),
  ended_at: z.int(),
  profile_id: z.nullable(z.string()),
  made_by: z.nullable(z.enum(checkMakers)),
});

/** Throws a `StoredRowError` when the row is not one of ours. */
export function toCheckRunRecord(row: { id: string }): CheckRunRecord {
  const { success, data, error } = CheckRunRow.safeParse(row);
  if (!success) throw new StoredRowError('check_runs', row.id, { cause: error });
  return {
    id: data.id,
    sessionId: data.session_id,
    platform: data.platform,
    connector: data.connector,
    cloud: data.cloud,
    selection: data.selection,
    credentialsDigest: data.credentials_digest,
    tenantId: data.tenant_id,
    verdict: data.verdict,
    results: data.results,
    startedAt: data.started_at,
    endedAt: data.ended_at,
    profileId: data.profile_id,
    madeBy: data.made_by,
  };
}
