import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { CheckRun } from '#contract/checks.ts';
import { type AccountType, accountTypes } from '#domain/catalog/account-type.ts';
import { type CloudId, cloudIds } from '#domain/catalog/cloud.ts';
import { type PermissionType, permissionTypes } from '#domain/catalog/permission-type.ts';
import { type Strategy, strategies } from '#domain/catalog/strategy.ts';
import { type ProfileStatus, profileStatuses } from '#domain/profile/profile.ts';
import type { Schema } from '../db/schema.ts';
import { StoredResults, StoredVerdict } from './check-run-record.ts';
import { StoredRowError, storedJson } from './stored-json.ts';

/** A profile as it is kept. Times are in milliseconds since the epoch. */
export type ProfileRecord = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly platform: string;
  readonly connector: string;
  readonly permissionType: PermissionType;
  readonly accountType: AccountType;
  readonly cloud: CloudId;
  readonly strategy: Strategy;
  readonly tenant: string;
  readonly tenantId: string | null;
  readonly clientId: string;
  /** Opens only with the sealing that made it, for this profile. */
  readonly secretSealed: string;
  readonly secretHint: string;
  readonly redirectUri: string | null;
  readonly actions: readonly string[];
  readonly scopes: readonly string[];
  readonly status: ProfileStatus;
  readonly lastCheck: CheckRun | null;
  readonly createdAt: number;
  readonly updatedAt: number;
};

const Strings = storedJson(z.array(z.string()));

const ProfileRow = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  platform: z.string(),
  connector: z.string(),
  permission_type: z.enum(permissionTypes),
  account_type: z.enum(accountTypes),
  cloud: z.enum(cloudIds),
  strategy: z.enum(strategies),
  tenant: z.string(),
  tenant_id: z.nullable(z.string()),
  client_id: z.string(),
  secret_sealed: z.string(),
  secret_hint: z.string(),
  redirect_uri: z.nullable(z.string()),
  actions: Strings,
  scopes: Strings,
  status: z.enum(profileStatuses),
  created_at: z.int(),
  updated_at: z.int(),
});

const LastCheckRow = z.object({
  check_id: z.string(),
  check_verdict: StoredVerdict,
  check_results: StoredResults,
  check_started_at: z.int(),
  check_ended_at: z.int(),
});

/** Every profile with its last check, as rows that `toProfileRecord` reads. */
export function selectProfiles(db: Kysely<Schema>) {
  return db
    .selectFrom('profiles')
    .leftJoin('check_runs', 'check_runs.id', 'profiles.last_check_run_id')
    .selectAll('profiles')
    .select([
      'check_runs.id as check_id',
      'check_runs.verdict as check_verdict',
      'check_runs.results as check_results',
      'check_runs.started_at as check_started_at',
      'check_runs.ended_at as check_ended_at',
    ]);
}

/** Throws a `StoredRowError` when the row is not one of ours. */
export function toProfileRecord(row: { id: string; check_id: string | null }): ProfileRecord {
  const { success, data, error } = ProfileRow.safeParse(row);
  if (!success) throw new StoredRowError('profiles', row.id, { cause: error });
  return {
    id: data.id,
    version: data.version,
    name: data.name,
    platform: data.platform,
    connector: data.connector,
    permissionType: data.permission_type,
    accountType: data.account_type,
    cloud: data.cloud,
    strategy: data.strategy,
    tenant: data.tenant,
    tenantId: data.tenant_id,
    clientId: data.client_id,
    secretSealed: data.secret_sealed,
    secretHint: data.secret_hint,
    redirectUri: data.redirect_uri,
    actions: data.actions,
    scopes: data.scopes,
    status: data.status,
    lastCheck: toLastCheck(row),
    createdAt: data.created_at,
    updatedAt: data.updated_at,
  };
}

/**
 * A test that this version cannot read, because another one wrote it, is as good as none: the profile
 * itself is still worth showing, and testing it again mends it.
 */
function toLastCheck(row: { check_id: string | null }): CheckRun | null {
  const { data } = LastCheckRow.safeParse(row);
  if (data === undefined) return null;
  return {
    id: data.check_id,
    verdict: data.check_verdict,
    results: data.check_results,
    startedAt: data.check_started_at,
    endedAt: data.check_ended_at,
  };
}
