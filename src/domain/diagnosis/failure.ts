import type { ProviderDetails } from '../checks/check-result.ts';
import type { FailureCode } from './failure-code.ts';

/** Which of the provider's addresses was asked. */
export type Endpoint = 'discovery' | 'token' | 'graph';

/** No answer came, or not all of it. */
export type TransportFault = Extract<
  FailureCode,
  'timed-out' | 'host-not-found' | 'connection-refused' | 'connection-lost' | 'tls-failed'
>;

/** An answer came that is not the provider's, or not what the provider promises. */
export type AnswerFault = Extract<
  FailureCode,
  | 'unexpected-redirect'
  | 'unexpected-status'
  | 'answer-not-json'
  | 'answer-malformed'
  | 'answer-too-large'
>;

/** The provider agreed, but what it handed out is not a token for us. */
export type TokenFault = Extract<
  FailureCode,
  'token-missing' | 'token-unreadable' | 'token-for-other-client' | 'token-for-other-tenant'
>;

/** The provider's own no, in its own words. */
export type ProviderError = {
  readonly kind: 'provider-error';
  readonly endpoint: Endpoint;
  /** What refines `error`: Entra's extension of OAuth 2.0, or the innermost code that Graph gives. */
  readonly suberror?: string | undefined;
  /** Holds `error`, the AADSTS numbers and the HTTP status. */
  readonly details: ProviderDetails;
};

/** Everything that can be seen from our side when a question to the provider goes wrong. */
export type Failure =
  | ProviderError
  | { readonly kind: 'transport'; readonly endpoint: Endpoint; readonly code: TransportFault }
  | {
      readonly kind: 'answer';
      readonly endpoint: Endpoint;
      readonly code: AnswerFault;
      readonly details: ProviderDetails;
    }
  /** The tenant is known here, but lives in another of Microsoft's clouds. */
  | { readonly kind: 'tenant'; readonly code: 'tenant-in-other-cloud' }
  | { readonly kind: 'token'; readonly code: TokenFault };
