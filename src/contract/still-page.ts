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

/** Passes Microsoft's answer on to the page of ours that waits for it: its script does that alone. */
export type MicrosoftReturnPage = { readonly kind: 'microsoft-return' };

/** Why a setup link leads nowhere any more. */
export type SetupLinkEnd = 'unknown' | 'expired' | 'used' | 'revoked';

/** What somebody sees who has such a link. */
export type SetupEndedPage = {
  readonly kind: 'setup-ended';
  readonly end: SetupLinkEnd;
  /** Whether a new one can be asked for, by posting to this very address, or was asked for already. */
  readonly renewal: 'none' | 'possible' | 'asked';
};

/**
 * What a program sees that looks at a setup link to show a preview of it: not the setup, and nothing of whoever
 * it is for. Somebody who comes upon it goes on by posting to this very address.
 */
export type SetupPreviewPage = {
  readonly kind: 'setup-preview';
  readonly guide: Guide;
  readonly askedBy: string;
};

/** A page that is rendered whole, for somebody who only passes through; none of the app takes it over. */
export type StillPage =
  | ConsentPage
  | { readonly kind: 'consent-ended'; readonly end: ConsentLinkEnd }
  | SetupEndedPage
  | SetupPreviewPage
  | { readonly kind: 'return'; readonly outcome: ReturnOutcome }
  | MicrosoftReturnPage
  | { readonly kind: 'api'; readonly document: OpenApiDocument; readonly origin: string };
