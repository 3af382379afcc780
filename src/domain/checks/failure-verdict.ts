import { diagnoses } from '../diagnosis/diagnoses.ts';
import type { FailureCode } from '../diagnosis/failure-code.ts';

/**
 * `failed` when the customer's side said no; `unknown` when a check could not be made because of the
 * person's sign-in, the network, Microsoft or us, which says nothing about what was entered.
 */
export function failureVerdict(code: FailureCode): 'failed' | 'unknown' {
  switch (diagnoses[code].fault) {
    case 'input':
    case 'entra-configuration':
    case 'policy':
      return 'failed';
    case 'sign-in':
    case 'microsoft':
    case 'network':
    case 'ours':
      return 'unknown';
  }
}
