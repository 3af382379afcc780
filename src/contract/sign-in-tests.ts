import * as z from 'zod/mini';
import { Credentials, Finding } from './checks.ts';
import { GuideSelection } from './guide-selection.ts';

/** `POST /api/v1/sign-in-tests`: begins a test sign-in with delegated permissions. */
export const SignInTestRequest = z.strictObject({
  platform: z.string().check(z.maxLength(100)),
  connector: z.string().check(z.maxLength(100)),
  selection: GuideSelection,
  clientId: z.string().check(z.maxLength(200)),
  tenant: z.string().check(z.maxLength(500)),
});

export type SignInTestRequest = z.infer<typeof SignInTestRequest>;

/** Microsoft's sign-in page, to be opened in a window of its own within the time. */
export const StartedSignInTest = z.strictObject({
  id: z.string(),
  authorizeUrl: z.string(),
  /** Milliseconds since the epoch. */
  expiresAt: z.int(),
});

export type StartedSignInTest = z.infer<typeof StartedSignInTest>;

/**
 * `GET /api/v1/sign-in-tests/:id`. `open`: nobody has come back. `returned`: to be redeemed.
 * `failed`: Microsoft said no, for a reason. `spent`: it was redeemed. Not found when it is over.
 */
export const SignInTest = z.strictObject({
  id: z.string(),
  status: z.enum(['open', 'returned', 'failed', 'spent']),
  finding: z.optional(Finding),
});

export type SignInTest = z.infer<typeof SignInTest>;

/**
 * `POST /api/v1/sign-in-tests/:id/redeem`: the code is worth something together with the secret
 * only. Answers with the run, its check of the consent made anew.
 */
export const RedeemRequest = z.strictObject({
  credentials: Credentials,
  /** The test of these credentials that is to be completed. */
  checkRunId: z.string().check(z.maxLength(100)),
});

export type RedeemRequest = z.infer<typeof RedeemRequest>;
