import * as z from 'zod/mini';
import { EmbedTheme } from './embed-theme.ts';
import { GuideSelection } from './guide-selection.ts';
import { linkChoices, SetupLinkInput } from './setup-links.ts';

/** For how long an embed token may be good, in milliseconds. */
export const shortestEmbedMs = 60_000;
export const longestEmbedMs = 60 * 60_000;

/** `https://portal.example`, or of the machine at hand: scheme, host and port, and nothing more. */
const PortalOrigin = z.string().check(z.maxLength(300));

/**
 * `POST /api/v1/embed-tokens` (201): lets one page of a portal show the wizard in a frame. 400
 * `invalid-request` with the code `origin-not-allowed` when an origin is not one, is neither https nor of
 * localhost, or is missing in `EMBED_ORIGINS` where that is set; with `profile-not-found` or
 * `profile-of-other-guide` when that is so.
 */
export const EmbedTokenInput = z.strictObject({
  platform: SetupLinkInput.shape.platform,
  connector: SetupLinkInput.shape.connector,
  selection: GuideSelection,
  choice: z.enum(linkChoices),
  name: SetupLinkInput.shape.name,
  tenant: SetupLinkInput.shape.tenant,
  reference: SetupLinkInput.shape.reference,
  profileId: SetupLinkInput.shape.profileId,
  /** The only pages that can frame it, and that the frame talks to. */
  origins: z.readonly(z.array(PortalOrigin)).check(z.minLength(1), z.maxLength(10)),
  theme: z.optional(EmbedTheme),
  /** BCP 47, for dates: `de-CH`. */
  locale: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/))),
  /** Milliseconds from now. */
  lifetimeMs: z.int().check(z.minimum(shortestEmbedMs), z.maximum(longestEmbedMs)),
});

export type EmbedTokenInput = z.infer<typeof EmbedTokenInput>;

/** The token, this once. What stands before its dot is the setup’s ID, which is no secret. */
export const MadeEmbedToken = z.strictObject({
  token: z.string(),
  setupId: z.string(),
  expiresAt: z.int(),
});

export type MadeEmbedToken = z.infer<typeof MadeEmbedToken>;

/**
 * `POST /api/v1/embed-sessions` (201), from the frame itself: exchanges a token, as long as it is good, for a
 * session that is sent as `Authorization: Bearer` beside the header of the setup; no cookie has a part in it.
 * `origin` is that of the page around the frame as the browser has told. 401 `embed-token-unusable`; 403
 * `embed-origin-refused` when the token is not for that origin.
 */
export const EmbedSessionInput = z.strictObject({
  token: z.string().check(z.maxLength(200)),
  origin: PortalOrigin,
});

export type EmbedSessionInput = z.infer<typeof EmbedSessionInput>;

export const EmbedSession = z.strictObject({
  sessionToken: z.string(),
  setupId: z.string(),
  expiresAt: z.int(),
});

export type EmbedSession = z.infer<typeof EmbedSession>;
