import type { Finding } from '../checks/check-result.ts';
import { diagnose, findingFor } from '../diagnosis/diagnose.ts';
import { parseProviderError } from '../diagnosis/parse-provider-error.ts';

/** The parameters of an answer of Microsoft's pages that tell of a failure. */
export type ReturnedError = {
  readonly error: string;
  readonly error_description?: string | undefined;
  readonly error_subcode?: string | undefined;
};

/**
 * Why somebody came back from Microsoft's pages with empty hands. The pages speak as the token
 * endpoint does, in a query instead of JSON, and say in words of their own that somebody declined.
 */
export function diagnoseReturn(returned: ReturnedError): Finding {
  const parsed = parseProviderError(returned, {});
  const details = parsed?.details ?? { codes: [] };
  const found = diagnose({ kind: 'provider-error', endpoint: 'token', details });
  const { error, error_subcode: subcode } = returned;
  const declined = error === 'permission_denied' || subcode === 'cancel';
  return declined && found.code.startsWith('class-')
    ? findingFor('consent-declined', details)
    : found;
}
