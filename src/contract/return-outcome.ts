import type { FailureCode } from '#domain/diagnosis/failure-code.ts';

/** Why nothing follows from an answer that came back from Microsoft. */
export type ReturnFault =
  | 'state-missing'
  | 'state-tampered'
  | 'state-expired'
  | 'state-used'
  | 'answer-incomplete'
  | 'tenant-foreign';

/** What became of somebody who was at Microsoft's pages and has been led back. */
export type ReturnOutcome =
  | { readonly kind: 'sign-in-received' | 'consent-received' }
  | { readonly kind: 'sign-in-refused' | 'consent-refused'; readonly code: FailureCode }
  | { readonly kind: 'refused'; readonly fault: ReturnFault };
