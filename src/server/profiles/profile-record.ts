import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { CheckRun } from '#contract/checks.ts';
import { type AccountType, accountTypes } from '#domain/catalog/account-type.ts';
import { type CloudId, cloudIds } from '#domain/catalog/cloud.ts';
import { type PermissionType, permissionTypes } from '#domain/catalog/permission-type.ts';
import { type Strategy, strategies } from '#domain/catalog/strategy.ts';
import { type ProfileStatus, profileStatuses } from '#domain/profile/profile.ts';
import {
  type SecretEnd,
  type SecretEndSource,
  secretEndSources,
} from '#domain/profile/secret-end.ts';
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
  /** Null where it was not written down. */
  readonly secretSetAt: number | null;
  /** Null as long as nobody knows. */
  readonly secretEnd: SecretEnd | null;
  /** The one before, while it may still be used; opens as the present one does. */
  readonly previousSecret: PreviousSecret | null;
  readonly redirectUri: string | null;
  readonly actions: readonly string[];
  readonly scopes: readonly string[];
  readonly status: ProfileStatus;
  readonly lastCheck: CheckRun | null;
  readonly schedule: CheckSchedule | null;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export type PreviousSecret = {
  readonly sealed: string;
  readonly hint: string;
  readonly setAt: number | null;
  readonly end: SecretEnd | null;
  readonly usableUntil: number;
};

export type CheckSchedule = {
  readonly dueAt: number;
  readonly failures: number;
  readonly pausedAt: number | null;
};

const Strings = storedJson(z.array(z.string()));

export const ProfileRow = z.object({
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
  secret_set_at: z.nullable(z.int()),
  secret_ends_at: z.nullable(z.int()),
  secret_ends_from: z.nullable(z.enum(secretEndSources)),
  previous_secret_sealed: z.nullable(z.string()),
  previous_secret_hint: z.nullable(z.string()),
  previous_secret_ends_at: z.nullable(z.int()),
  previous_secret_ends_from: z.nullable(z.enum(secretEndSources)),
  previous_secret_set_at: z.nullable(z.int()),
  previous_secret_until: z.nullable(z.int()),
  redirect_uri: z.nullable(z.string()),
  actions: Strings,
  scopes: Strings,
  status: z.enum(profileStatuses),
  created_at: z.int(),
  updated_at: z.int(),
  check_due_at: z.nullable(z.int()),
  check_failures: z.nullable(z.int()),
  check_paused_at: z.nullable(z.int()),
});

export type ProfileRow = z.infer<typeof ProfileRow>;

const LastCheckRow = z.object({
  check_id: z.string(),
  check_verdict: StoredVerdict,
  check_results: StoredResults,
  check_started_at: z.int(),
  check_ended_at: z.int(),
});

/** Every profile but the deleted ones, with its last check, as rows that `toProfileRecord` reads. */
export function selectProfiles(db: Kysely<Schema>) {
  return db
    .selectFrom('profiles')
    .where('profiles.deleted_at', 'is', null)
    .leftJoin('check_runs', 'check_runs.id', 'profiles.last_check_run_id')
    .leftJoin('scheduled_checks', 'scheduled_checks.profile_id', 'profiles.id')
    .selectAll('profiles')
    .select([
      'scheduled_checks.due_at as check_due_at',
      'scheduled_checks.failures as check_failures',
      'scheduled_checks.paused_at as check_paused_at',
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
    secretSetAt: data.secret_set_at,
    secretEnd: endOf(data.secret_ends_at, data.secret_ends_from),
    previousSecret: toPreviousSecret(data),
    redirectUri: data.redirect_uri,
    actions: data.actions,
    scopes: data.scopes,
    status: data.status,
    lastCheck: toLastCheck(row),
    schedule: toSchedule(data),
    createdAt: data.created_at,
    updatedAt: data.updated_at,
  };
}

export function endOf(at: number | null, from: SecretEndSource | null): SecretEnd | null {
  return at === null || from === null ? null : { at, from };
}

function toPreviousSecret(row: ProfileRow): PreviousSecret | null {
  const { previous_secret_sealed: sealed, previous_secret_until: usableUntil } = row;
  if (sealed === null || usableUntil === null) return null;
  return {
    sealed,
    usableUntil,
    hint: row.previous_secret_hint ?? '',
    setAt: row.previous_secret_set_at,
    end: endOf(row.previous_secret_ends_at, row.previous_secret_ends_from),
  };
}

export function toSchedule(
  row: Pick<ProfileRow, 'check_due_at' | 'check_failures' | 'check_paused_at'>,
): CheckSchedule | null {
  const { check_due_at: dueAt, check_failures: failures, check_paused_at: pausedAt } = row;
  return dueAt === null || failures === null ? null : { dueAt, failures, pausedAt };
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
