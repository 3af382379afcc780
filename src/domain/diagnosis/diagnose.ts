import type { Finding, ProviderDetails } from '../checks/check-result.ts';
import { codeForAadsts } from './aadsts.ts';
import { diagnoses } from './diagnoses.ts';
import type { Failure, ProviderError } from './failure.ts';
import type { FailureCode } from './failure-code.ts';
import { codeForGraphError } from './graph-error.ts';
import { codeForOAuthError, isTransientOAuthError } from './oauth-error.ts';

/** The cause of a failure, with everything that follows from it. */
export function diagnose(failure: Failure): Finding {
  return findingFor(causeOf(failure), 'details' in failure ? failure.details : undefined);
}

/** The finding for a cause that is known already, with the provider's words if there are any. */
export function findingFor(code: FailureCode, details?: ProviderDetails): Finding {
  const { field, topic, retryable } = diagnoses[code];
  return { code, field, topic, retryable, details };
}

function causeOf(failure: Failure): FailureCode {
  if (failure.kind === 'provider-error') return causeOfProviderError(failure);
  if (failure.code === 'unexpected-status') {
    return causeOfStatus(failure.details.status) ?? failure.code;
  }
  return failure.code;
}

/** The numbers refine, `error` decides the class, and the status speaks only where neither does. */
function causeOfProviderError({ endpoint, details, suberror }: ProviderError): FailureCode {
  if (endpoint === 'graph') return codeForGraphError(details, suberror);
  return (
    codeForAadsts(details.codes) ??
    codeForOAuthError(details.error, suberror) ??
    causeOfStatus(details.status) ??
    (isTransientOAuthError(details.error) ? 'provider-down' : 'class-unknown')
  );
}

/** No other status is a signal: Entra, proxies and captive portals share them all. */
function causeOfStatus(status: number | undefined): FailureCode | undefined {
  if (status === 429) return 'throttled';
  return status !== undefined && status >= 500 ? 'provider-down' : undefined;
}
