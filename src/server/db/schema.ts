/**
 * What the database holds. Every time is in milliseconds since the epoch, every `json` column is
 * text, so that one set of migrations runs on both engines.
 */
export type Schema = {
  profiles: ProfilesTable;
  profile_terms: ProfileTermsTable;
  check_runs: CheckRunsTable;
  operator_sessions: OperatorSessionsTable;
  sign_in_links: SignInLinksTable;
  rate_limits: RateLimitsTable;
  sign_in_tests: SignInTestsTable;
  consent_requests: ConsentRequestsTable;
};

type ProfilesTable = {
  id: string;
  name: string;
  /** The name as compared: unique for a platform and connector. */
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
  last_check_run_id: string | null;
  /** Starts at 1, one more with every change. */
  version: number;
  created_at: number;
  updated_at: number;
};

/** By what a profile is found, word by word. */
type ProfileTermsTable = {
  profile_id: string;
  term: string;
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
