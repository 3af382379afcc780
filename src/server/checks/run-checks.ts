import type { Guide } from '#domain/catalog/guide.ts';
import type { CheckId, CheckResult } from '#domain/checks/check-result.ts';
import { checksFor } from '#domain/checks/checks-for.ts';
import { expectedRedirectUri } from '#domain/checks/expected-redirect-uri.ts';
import { failureVerdict } from '#domain/checks/failure-verdict.ts';
import { judgeConsent } from '#domain/checks/judge-consent.ts';
import { judgePermissions } from '#domain/checks/judge-permissions.ts';
import { judgeRegistration } from '#domain/checks/judge-registration.ts';
import { type Recheck, withRecheck } from '#domain/checks/recheck.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { diagnose, findingFor } from '#domain/diagnosis/diagnose.ts';
import type { Failure } from '#domain/diagnosis/failure.ts';
import type { Selection } from '#domain/selection/selection.ts';
import type { ClientCredentials, EntraClient, OwnIdentity } from '../entra/create-entra-client.ts';
import type { Outcome } from '../entra/outcome.ts';
import { readToken } from '../entra/read-token.ts';
import { judgeIdentity } from './judge-identity.ts';

export type TestedSetup = {
  readonly credentials: ClientCredentials;
  readonly selection: Selection;
  /** Missing when the catalog has it no more: then nothing is required, and nothing judged by it. */
  readonly guide: Guide | undefined;
  /** As the administrator gave it, for a guide that asks for it. */
  readonly redirectUri?: string | undefined;
  readonly recheck?: Recheck | undefined;
};

export type TestTools = {
  readonly entra: Omit<EntraClient, 'close'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * Tests credentials, one result as each check ends, in the order of `checksFor`. After one without
 * which the others prove nothing they are `unknown`, `blockedBy` it, and nobody is asked; what the
 * token and Microsoft Graph say is judged each for itself. Takes the values as they are (clean them
 * where they come in) and hands out neither the secret nor the token. Always asks for a fresh token.
 * Yields failures, and throws none of them; throws an AbortError when `signal` aborts.
 */
export async function* runChecks(
  setup: TestedSetup,
  tools: TestTools,
  signal?: AbortSignal,
): AsyncGenerator<CheckResult, void, undefined> {
  for await (const result of proofs(setup, tools, signal)) yield withRecheck(result, setup.recheck);
}

async function* proofs(
  setup: TestedSetup,
  tools: TestTools,
  signal: AbortSignal | undefined,
): AsyncGenerator<CheckResult, void, undefined> {
  const { credentials } = setup;
  const { entra } = tools;
  const format = judgeFormat(credentials);
  yield format;
  if (format.verdict !== 'passed') return yield* blocked('format', setup);

  const tenant = await entra.findTenant(credentials, signal);
  if (!tenant.ok) return yield* stopped('tenant', tenant.failure, setup);
  const { tenantId } = tenant.value;
  yield { id: 'tenant', verdict: 'passed', facts: { tenantId } };

  const token = await entra.requestToken(credentials, signal);
  if (!token.ok) return yield* stopped('secret', token.failure, setup);
  const { accessToken, expiresIn } = token.value;
  yield { id: 'secret', verdict: 'passed', facts: { expiresIn } };

  const { clientId, cloud } = credentials;
  const claims = readToken(accessToken.reveal());
  const identity = judgeIdentity(claims, { clientId, tenantId });
  yield identity;
  // A token of somebody else's says nothing about this app; one that cannot be read opens Graph all the same.
  if (identity.verdict === 'failed') return yield* blocked('identity', setup);

  const own: OwnIdentity = { cloud, clientId, objectId: claims?.objectId, accessToken };
  yield* whatIsGranted({ ...setup, own, roles: claims?.roles }, tools, signal);
}

type Identified = TestedSetup & {
  readonly own: OwnIdentity;
  /** Missing when the token cannot be read. */
  readonly roles: readonly string[] | undefined;
};

async function* whatIsGranted(
  { guide, selection, own, roles, ...setup }: Identified,
  { entra, now }: TestTools,
  signal: AbortSignal | undefined,
): AsyncGenerator<CheckResult, void, undefined> {
  if (guide === undefined) return;
  if (selection.permissionType === 'application') {
    yield roles === undefined
      ? { id: 'permissions', verdict: 'unknown', blockedBy: 'identity' }
      : judgePermissions(guide, selection, roles);
  }

  const [application, servicePrincipal] = await Promise.all([
    entra.readApplication(own, signal),
    entra.readServicePrincipal(own, signal),
  ]);
  const wanted = {
    guide,
    selection,
    redirectUri: expectedRedirectUri(guide, selection, setup.redirectUri),
    secretHint: setup.credentials.clientSecret.hint(),
    now: now(),
  };
  yield judgeRegistration(wanted, {
    application: known(application),
    servicePrincipal: known(servicePrincipal),
    failure: failureOf(application) ?? failureOf(servicePrincipal),
  });

  if (selection.permissionType === 'application') return;
  yield judgeConsent(guide, selection, known(await entra.readGrants(own, signal)));
}

function known<T>(outcome: Outcome<T>): T | undefined {
  return outcome.ok ? outcome.value : undefined;
}

function failureOf(outcome: Outcome<unknown>): Failure | undefined {
  return outcome.ok ? undefined : outcome.failure;
}

/** One finding is enough to stop; the form shows those of every field by itself. */
function judgeFormat({ clientId, clientSecret, tenant }: ClientCredentials): CheckResult {
  const values = { clientId, clientSecret: clientSecret.reveal(), tenant };
  const [first] = examineCredentials(values);
  return first
    ? { id: 'format', verdict: 'failed', findings: [findingFor(first.code)] }
    : { id: 'format', verdict: 'passed' };
}

function* stopped(id: CheckId, failure: Failure, setup: TestedSetup): Generator<CheckResult, void> {
  const finding = diagnose(failure);
  yield { id, verdict: failureVerdict(finding.code), findings: [finding] };
  yield* blocked(id, setup);
}

function* blocked(by: CheckId, { selection }: TestedSetup): Generator<CheckResult, void> {
  const ids = checksFor(selection.permissionType);
  for (const id of ids.slice(ids.indexOf(by) + 1)) {
    yield { id, verdict: 'unknown', blockedBy: by };
  }
}
