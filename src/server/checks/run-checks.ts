import { type CheckId, type CheckResult, checkIds } from '#domain/checks/check-result.ts';
import { failureVerdict } from '#domain/checks/failure-verdict.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { diagnose, findingFor } from '#domain/diagnosis/diagnose.ts';
import type { Failure } from '#domain/diagnosis/failure.ts';
import type { ClientCredentials, EntraClient } from '../entra/create-entra-client.ts';
import { judgeIdentity } from './judge-identity.ts';

/**
 * Tests credentials, one result as each check ends, in the order of `checkIds`. Each check needs
 * what the one before it proves: after one that did not pass, the rest are `unknown`, `blockedBy` it,
 * and nobody is asked. Takes the values as they are (clean them where they come in) and hands out
 * neither the secret nor the token. Yields failures, and throws none of them; throws an AbortError
 * when `signal` aborts.
 */
export async function* runChecks(
  credentials: ClientCredentials,
  entra: Pick<EntraClient, 'findTenant' | 'requestToken'>,
  signal?: AbortSignal,
): AsyncGenerator<CheckResult, void, undefined> {
  const format = judgeFormat(credentials);
  yield format;
  if (format.verdict !== 'passed') return yield* blocked('format');

  const tenant = await entra.findTenant(credentials, signal);
  if (!tenant.ok) return yield* stopped('tenant', tenant.failure);
  yield { id: 'tenant', verdict: 'passed', facts: tenant.value };

  const token = await entra.requestToken(credentials, signal);
  if (!token.ok) return yield* stopped('secret', token.failure);
  const { accessToken, expiresIn } = token.value;
  yield { id: 'secret', verdict: 'passed', facts: { expiresIn } };

  const { clientId } = credentials;
  yield judgeIdentity(accessToken, { clientId, tenantId: tenant.value.tenantId });
}

/** One finding is enough to stop; the form shows those of every field by itself. */
function judgeFormat({ clientId, clientSecret, tenant }: ClientCredentials): CheckResult {
  const values = { clientId, clientSecret: clientSecret.reveal(), tenant };
  const [first] = examineCredentials(values);
  return first
    ? { id: 'format', verdict: 'failed', findings: [findingFor(first.code)] }
    : { id: 'format', verdict: 'passed' };
}

function* stopped(id: CheckId, failure: Failure): Generator<CheckResult, void> {
  const finding = diagnose(failure);
  yield { id, verdict: failureVerdict(finding.code), findings: [finding] };
  yield* blocked(id);
}

function* blocked(by: CheckId): Generator<CheckResult, void> {
  for (const id of checkIds.slice(checkIds.indexOf(by) + 1)) {
    yield { id, verdict: 'unknown', blockedBy: by };
  }
}
