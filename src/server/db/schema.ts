/**
 * What the database holds. Every time is in milliseconds since the epoch, every `json` column is
 * text, so that one set of migrations runs on both engines.
 */
export type Schema = {
  profiles: ProfilesTable;
  profile_terms: ProfileTermsTable;
  check_runs: CheckRunsTable;
  scheduled_checks: ScheduledChecksTable;
  check_batches: CheckBatchesTable;
  batch_checks: BatchChecksTable;
  outbox_events: OutboxEventsTable;
  operator_sessions: OperatorSessionsTable;
  sign_in_links: SignInLinksTable;
  rate_limits: RateLimitsTable;
  sign_in_tests: SignInTestsTable;
  consent_requests: ConsentRequestsTable;
};

type ProfilesTable = {
  id: string;
  name: string;
  /**
   * The name as compared: unique for a platform and connector. A deleted profile gives it free and has
   * one made of its id instead.
   */
  name_key: string;
  platform: string;
  connector: string;
  permission_type: string;
  account_type: string;
  cloud: string;
  strategy: string;
  tenant: string;
  tenant_id: string | null;
  client_id: string;
  secret_sealed: string;
  secret_hint: string;
  /** As the administrator gave it, for a guide that asks for it. */
  redirect_uri: string | null;
  actions: string;
  scopes: string;
  status: string;
  /** What the status was, and is to be again; null unless it is `disabled`. */
  status_when_enabled: string | null;
  last_check_run_id: string | null;
  /** When the present secret came; null where that was not written down. */
  secret_set_at: number | null;
  secret_ends_at: number | null;
  /** `registration`: read there by a test. `entered`: by a person. */
  secret_ends_from: string | null;
  /** When the next reminder of that end is due. */
  next_reminder_at: number | null;
  /** The secret before the present one, usable until `previous_secret_until` and gone after it. */
  previous_secret_sealed: string | null;
  previous_secret_hint: string | null;
  previous_secret_ends_at: number | null;
  previous_secret_ends_from: string | null;
  previous_secret_set_at: number | null;
  previous_secret_until: number | null;
  /** Since when it can only be brought back or destroyed; every other statement leaves it out. */
  deleted_at: number | null;
  /** Starts at 1, one more with every change. */
  version: number;
  created_at: number;
  updated_at: number;
};

/** By what a profile is found, word by word. */
type ProfileTermsTable = {
  profile_id: string;
  term: string;
  /** The profile’s: so the newest of a term are told by the index alone. */
  created_at: number;
};

type CheckRunsTable = {
  id: string;
  session_id: string;
  platform: string;
  connector: string;
  cloud: string;
  /** Null for runs from before there was such a column. */
  selection: string | null;
  credentials_digest: string;
  tenant_id: string | null;
  verdict: string;
  results: string;
  started_at: number;
  ended_at: number;
  profile_id: string | null;
  /** Who asked for it; null for runs from before there was such a column. */
  made_by: string | null;
};

/** The next test that nobody has to ask for, of every profile that has ever worked. */
type ScheduledChecksTable = {
  profile_id: string;
  due_at: number;
  /** In a row, up to now. */
  failures: number;
  /** Since when it waits for a person, because it failed too often. */
  paused_at: number | null;
  /** Until then it is the work of whoever holds `lease`; after it, anybody's. */
  leased_until: number | null;
  lease: string | null;
};

/** Tests of many profiles at once, asked for by an operator. */
type CheckBatchesTable = {
  id: string;
  session_id: string;
  created_at: number;
  cancelled_at: number | null;
};

type BatchChecksTable = {
  batch_id: string;
  profile_id: string;
  position: number;
  /** Null until the test has ended. */
  verdict: string | null;
  ended_at: number | null;
  leased_until: number | null;
  lease: string | null;
};

/** Written together with what they tell of, so that neither is there without the other. */
type OutboxEventsTable = {
  id: string;
  type: string;
  profile_id: string;
  data: string;
  created_at: number;
};

type OperatorSessionsTable = {
  id: string;
  token_hash: string;
  created_at: number;
  last_seen_at: number;
  expires_at: number;
};

type SignInLinksTable = {
  token_hash: string;
  created_at: number;
  expires_at: number;
};

type RateLimitsTable = {
  key: string;
  window_started_at: number;
  count: number;
};

type SignInTestsTable = {
  id: string;
  session_id: string;
  platform: string;
  connector: string;
  selection: string;
  tenant: string;
  tenant_id: string;
  client_id: string;
  redirect_uri: string;
  scopes: string;
  state_hash: string;
  nonce: string;
  verifier_sealed: string | null;
  status: string;
  code_sealed: string | null;
  finding: string | null;
  created_at: number;
  expires_at: number;
};

type ConsentRequestsTable = {
  id: string;
  token_hash: string;
  session_id: string;
  platform: string;
  connector: string;
  selection: string;
  tenant: string;
  tenant_id: string;
  client_id: string;
  app_name: string | null;
  redirect_uri: string | null;
  status: string;
  state_hash: string | null;
  finding: string | null;
  created_at: number;
  expires_at: number;
};
