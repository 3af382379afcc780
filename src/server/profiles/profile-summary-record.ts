import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { ProfileSummary } from '#contract/profiles.ts';
import type { Schema } from '../db/schema.ts';
import { StoredVerdict } from './check-run-record.ts';
import { endOf, type ProfileRecord, ProfileRow, toSchedule } from './profile-record.ts';
import { StoredRowError } from './stored-json.ts';

/** What a list needs to know of a profile. Times are in milliseconds since the epoch. */
export type ProfileSummaryRecord = Pick<
  ProfileRecord,
  | 'id'
  | 'version'
  | 'name'
  | 'platform'
  | 'connector'
  | 'tenant'
  | 'tenantId'
  | 'clientId'
  | 'secretSealed'
  | 'secretHint'
  | 'secretEnd'
  | 'status'
  | 'schedule'
  | 'createdAt'
  | 'updatedAt'
> & { readonly lastCheck: ProfileSummary['lastCheck'] };

const SummaryRow = ProfileRow.omit({
  permission_type: true,
  account_type: true,
  cloud: true,
  strategy: true,
  secret_set_at: true,
  previous_secret_sealed: true,
  previous_secret_hint: true,
  previous_secret_ends_at: true,
  previous_secret_ends_from: true,
  previous_secret_set_at: true,
  previous_secret_until: true,
  redirect_uri: true,
  actions: true,
  scopes: true,
});

const LastCheckRow = z.object({
  check_id: z.string(),
  check_verdict: StoredVerdict,
  check_ended_at: z.int(),
});

/** Every profile but the deleted ones, as rows that `toProfileSummary` reads. */
export function selectProfileSummaries(db: Kysely<Schema>) {
  return db
    .selectFrom('profiles')
    .where('profiles.deleted_at', 'is', null)
    .leftJoin('check_runs', 'check_runs.id', 'profiles.last_check_run_id')
    .leftJoin('scheduled_checks', 'scheduled_checks.profile_id', 'profiles.id')
    .select([
      'profiles.id',
      'profiles.version',
      'profiles.name',
      'profiles.platform',
      'profiles.connector',
      'profiles.tenant',
      'profiles.tenant_id',
      'profiles.client_id',
      'profiles.secret_sealed',
      'profiles.secret_hint',
      'profiles.secret_ends_at',
      'profiles.secret_ends_from',
      'profiles.status',
      'profiles.created_at',
      'profiles.updated_at',
      'scheduled_checks.due_at as check_due_at',
      'scheduled_checks.failures as check_failures',
      'scheduled_checks.paused_at as check_paused_at',
      'check_runs.id as check_id',
      'check_runs.verdict as check_verdict',
      'check_runs.ended_at as check_ended_at',
    ]);
}

/** Throws a `StoredRowError` when the row is not one of ours. */
export function toProfileSummary(row: {
  id: string;
  check_id: string | null;
}): ProfileSummaryRecord {
  const { success, data, error } = SummaryRow.safeParse(row);
  if (!success) throw new StoredRowError('profiles', row.id, { cause: error });
  return {
    id: data.id,
    version: data.version,
    name: data.name,
    platform: data.platform,
    connector: data.connector,
    tenant: data.tenant,
    tenantId: data.tenant_id,
    clientId: data.client_id,
    secretSealed: data.secret_sealed,
    secretHint: data.secret_hint,
    secretEnd: endOf(data.secret_ends_at, data.secret_ends_from),
    status: data.status,
    lastCheck: toLastCheck(row),
    schedule: toSchedule(data),
    createdAt: data.created_at,
    updatedAt: data.updated_at,
  };
}

/** A verdict that this version does not know is as good as no test: testing again mends it. */
function toLastCheck(row: { check_id: string | null }): ProfileSummaryRecord['lastCheck'] {
  const { data } = LastCheckRow.safeParse(row);
  if (data === undefined) return null;
  return { id: data.check_id, verdict: data.check_verdict, endedAt: data.check_ended_at };
}
