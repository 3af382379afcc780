import type { Guide } from '#domain/catalog/guide.ts';
import type { Selection } from '#domain/selection/selection.ts';
import type { OpenApiDocument } from './openapi.ts';
import type { ReturnOutcome } from './return-outcome.ts';

/** What somebody sees who was sent a link because they may consent. */
export type ConsentPage = {
  readonly kind: 'consent';
  readonly guide: Guide;
  readonly selection: Selection;
  readonly clientId: string;
  readonly appName: string | undefined;
  readonly tenant: string;
  readonly tenantId: string;
  /** Leads on to Microsoft. */
  readonly continuePath: string;
  /** Whether Microsoft leads back here afterwards. */
  readonly leadsBack: boolean;
  /** Somebody was there already, and declined. */
  readonly declined: boolean;
};

/** Why a link for consent leads nowhere any more. */
export type ConsentLinkEnd = 'unknown' | 'expired' | 'used' | 'revoked';

/** A page that is rendered whole, needs no account, and runs no script. */
export type StillPage =
  | ConsentPage
  | { readonly kind: 'consent-ended'; readonly end: ConsentLinkEnd }
  | { readonly kind: 'return'; readonly outcome: ReturnOutcome }
  | { readonly kind: 'api'; readonly document: OpenApiDocument; readonly origin: string };
