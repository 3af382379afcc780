import * as z from 'zod/mini';
import { Finding } from './checks.ts';
import { GuideSelection } from './guide-selection.ts';

/** `POST /api/v1/consent-requests`: a link for somebody who may consent. */
export const ConsentRequestInput = z.strictObject({
  platform: z.string().check(z.maxLength(100)),
  connector: z.string().check(z.maxLength(100)),
  selection: GuideSelection,
  clientId: z.string().check(z.maxLength(200)),
  tenant: z.string().check(z.maxLength(500)),
  /** A test of this session: the app's name stands there. */
  checkRunId: z.optional(z.string().check(z.maxLength(100))),
  /** Our callback is one of the app's redirect URIs, so that Microsoft can lead back. */
  leadsBack: z.boolean(),
});

export type ConsentRequestInput = z.infer<typeof ConsentRequestInput>;

export const MadeConsentRequest = z.strictObject({
  id: z.string(),
  /** The page for whoever consents. It stands nowhere else: only a hash of its token is kept. */
  url: z.string(),
  /** The way from there to Microsoft, for an administrator who needs no explanation. */
  continueUrl: z.string(),
  /** Milliseconds since the epoch. */
  expiresAt: z.int(),
});

export type MadeConsentRequest = z.infer<typeof MadeConsentRequest>;

/**
 * `GET /api/v1/consent-requests/:id`. `returned` and `declined` are what came back from a browser:
 * whether anything was granted, only a fresh test tells.
 */
export const ConsentRequest = z.strictObject({
  id: z.string(),
  status: z.enum(['open', 'returned', 'declined', 'revoked', 'expired']),
  finding: z.optional(Finding),
});

export type ConsentRequest = z.infer<typeof ConsentRequest>;
