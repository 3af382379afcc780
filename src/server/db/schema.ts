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
  spent_id_tokens: SpentIdTokensTable;
  rate_limits: RateLimitsTable;
  sign_in_tests: SignInTestsTable;
  consent_requests: ConsentRequestsTable;
  audit_events: AuditEventsTable;
  setup_links: SetupLinksTable;
  setup_sessions: SetupSessionsTable;
  api_keys: ApiKeysTable;
  idempotency_keys: IdempotencyKeysTable;
  webhook_endpoints: WebhookEndpointsTable;
  webhook_deliveries: WebhookDeliveriesTable;
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
  /** Of what it tells: a profile, a setup link, or both. */
  profile_id: string | null;
  link_id: string | null;
  data: string;
  created_at: number;
  /** When those who listen were given it to be delivered; null until then. */
  fanned_out_at: number | null;
};

/** ID tokens of Microsoft's that have begun a session, until they are over. */
type SpentIdTokensTable = { token_hash: string; expires_at: number };

type OperatorSessionsTable = {
  id: string;
  token_hash: string;
  /** The object ID in Entra, or `terminal` for whoever came by a sign-in link. */
  operator_id: string;
  operator_name: string;
  role: string;
  address: string;
  user_agent: string;
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

/** What was done, by whom: added to, never changed. */
type AuditEventsTable = {
  /** In the order in which they were written. */
  id: string;
  at: number;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  address: string;
  action: string;
  outcome: string;
  profile_id: string | null;
  /** What it was done to, in words that outlive it: a name. */
  subject: string | null;
  data: string;
};

type SetupLinksTable = {
  id: string;
  token_hash: string;
  platform: string;
  connector: string;
  selection: string;
  /** Whether the selection is `fixed`, or the administrator’s own `choice` may begin with it. */
  choice: string;
  name: string | null;
  tenant: string | null;
  /** Who the administrator is told that asks, where that is not whoever made it. */
  asked_by: string | null;
  /** The platform’s own word for its customer. */
  reference: string | null;
  return_url: string | null;
  /** The profile that came of it, or that is to be changed. */
  profile_id: string | null;
  /** What was entered so far, so that it can go on elsewhere: never the secret. */
  draft: string | null;
  progress: string;
  created_by: string;
  created_by_name: string;
  created_at: number;
  /** When its present token was made: later than the link itself, once it was reissued. */
  issued_at: number;
  expires_at: number;
  opened_at: number | null;
  completed_at: number | null;
  revoked_at: number | null;
  /** When somebody with the expired link asked for a new one. */
  renewal_asked_at: number | null;
  /** Of a setup in the frame of a portal: where, and how it looks. */
  embed: string | null;
  /** The first of the setups in a frame that went on one after the other, each with another token. */
  begun_as: string | null;
};

type SetupSessionsTable = {
  id: string;
  token_hash: string;
  link_id: string;
  created_at: number;
  last_seen_at: number;
  expires_at: number;
};

type ApiKeysTable = {
  id: string;
  key_hash: string;
  /** Its first characters, to tell it from others. */
  hint: string;
  name: string;
  scopes: string;
  created_by: string;
  created_by_name: string;
  created_at: number;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
};

/** Answers that were given to a request that may come again. */
type IdempotencyKeysTable = {
  owner: string;
  key: string;
  /** Of the request. */
  digest_sealed: string;
  /** Null while the first request is still at work. */
  status: number | null;
  headers: string | null;
  body_sealed: string | null;
  created_at: number;
};

type WebhookEndpointsTable = {
  id: string;
  url: string;
  secret_sealed: string;
  /** Signs beside the present one until `previous_secret_until`. */
  previous_secret_sealed: string | null;
  previous_secret_until: number | null;
  event_types: string;
  created_by_name: string;
  created_at: number;
  disabled_at: number | null;
  last_attempt_at: number | null;
  /** Of the answer; null when there was none. */
  last_attempt_status: number | null;
  /** Why it was not delivered; null when it was. */
  last_attempt_error: string | null;
};

type WebhookDeliveriesTable = {
  id: string;
  event_id: string;
  endpoint_id: string;
  created_at: number;
  due_at: number;
  attempts: number;
  delivered_at: number | null;
  given_up_at: number | null;
  last_status: number | null;
  last_error: string | null;
  leased_until: number | null;
  lease: string | null;
};
