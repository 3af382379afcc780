import * as z from 'zod/mini';
import { profileStatuses } from '#domain/profile/profile.ts';
import { GuideSelection } from './guide-selection.ts';
import { ProfileInput } from './profiles.ts';

const hourMs = 60 * 60 * 1_000;

/** For how long a setup link may be open, in milliseconds. */
export const shortestLinkMs = hourMs;
export const longestLinkMs = 30 * 24 * hourMs;

/** `fixed`: the selection is all there is. `free`: it is where the administrator begins. */
export const linkChoices = ['fixed', 'free'] as const;

export const linkStatuses = ['open', 'opened', 'used', 'expired', 'revoked'] as const;

export type LinkStatus = (typeof linkStatuses)[number];

/** How far somebody has come, each with when it was first so: `tested` with credentials that work. */
export const setupSteps = ['opened', 'steps', 'tested', 'saved'] as const;

export type SetupStep = (typeof setupSteps)[number];

/**
 * `POST /api/v1/setup-links` (201, Location). 400 `invalid-request` with the code `origin-not-allowed` when
 * the return URL is of no origin in `RETURN_ORIGINS`, with `profile-not-found` or `profile-of-other-guide`
 * when that is so. 403 `not-allowed` for an API key that names a `profileId` without the scope `profiles:write`.
 */
export const SetupLinkInput = z.strictObject({
  platform: z.string().check(z.maxLength(100)),
  connector: z.string().check(z.maxLength(100)),
  selection: GuideSelection,
  choice: z.enum(linkChoices),
  /** What the profile is to be called, and whose it is; the administrator may change both. */
  name: z.optional(ProfileInput.shape.name),
  tenant: z.optional(z.string().check(z.trim(), z.maxLength(500))),
  /** Who the administrator is told that asks; without it, whoever makes the link. */
  askedBy: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  /** The platform’s own word for its customer: given back with every event, shown to nobody else. */
  reference: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  returnUrl: z.optional(z.string().check(z.maxLength(2_000))),
  /** Milliseconds from now. */
  lifetimeMs: z.int().check(z.minimum(shortestLinkMs), z.maximum(longestLinkMs)),
  /** A profile whose setup is to be changed so: the guide then shows the difference. */
  profileId: z.optional(z.string().check(z.maxLength(100))),
});

export type SetupLinkInput = z.infer<typeof SetupLinkInput>;

export const SetupLink = z.strictObject({
  id: z.string(),
  platform: z.strictObject({ id: z.string(), name: z.string() }),
  connector: z.strictObject({ id: z.string(), name: z.string() }),
  selection: GuideSelection,
  choice: z.enum(linkChoices),
  name: z.nullable(z.string()),
  tenant: z.nullable(z.string()),
  reference: z.nullable(z.string()),
  returnUrl: z.nullable(z.string()),
  /** The profile that came of it, or that is to be changed. */
  profileId: z.nullable(z.string()),
  status: z.enum(linkStatuses),
  /** When each step was first taken; null while it was not. Milliseconds since the epoch. */
  progress: z.record(z.enum(setupSteps), z.nullable(z.int())),
  askedBy: z.string(),
  createdBy: z.string(),
  createdAt: z.int(),
  expiresAt: z.int(),
  revokedAt: z.nullable(z.int()),
  /** When somebody with the link, which was over, asked for a new one. */
  renewalAskedAt: z.nullable(z.int()),
});

export type SetupLink = z.infer<typeof SetupLink>;

/** The answer to making one, or to `POST /api/v1/setup-links/:id/reissue`: its address, this once. */
export const MadeSetupLink = z.strictObject({ link: SetupLink, url: z.string() });

export type MadeSetupLink = z.infer<typeof MadeSetupLink>;

/**
 * `GET /api/v1/setup-links`, latest first, by keyset. `GET /api/v1/setup-links/:id` answers with a
 * `SetupLink`, and `DELETE` revokes it (204); `POST …/reissue` makes the former address useless at once, ends
 * every session that began with it, and lasts as long as the link did first. 409 `link-unusable` when the link
 * was used: only another one leads on from there, and when the profile that it was to change was deleted, with which
 * every such link is revoked. 403 `not-allowed` for an API key without the scope
 * `profiles:write`, where the link has a `profileId`.
 */
export const SetupLinkQuery = z.object({
  status: z.optional(z.enum(linkStatuses)),
  profile: z.optional(z.string().check(z.maxLength(100))),
  after: z.optional(z.string().check(z.maxLength(4_000))),
});

export type SetupLinkQuery = z.infer<typeof SetupLinkQuery>;

export const SetupLinkList = z.strictObject({
  links: z.array(SetupLink),
  next: z.nullable(z.string()),
});

export type SetupLinkList = z.infer<typeof SetupLinkList>;

/**
 * What was entered so far, kept for another machine: never the secret. A client ID or tenant that cannot be
 * one is kept as empty: it may be the secret in the wrong field.
 */
export const SetupDraft = z.strictObject({
  selection: GuideSelection,
  /** Steps of the guide that are ticked, by their ids. */
  doneSteps: z.readonly(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200))),
  name: z.string().check(z.maxLength(200)),
  clientId: z.string().check(z.maxLength(200)),
  tenant: z.string().check(z.maxLength(500)),
});

export type SetupDraft = z.infer<typeof SetupDraft>;

/**
 * `GET /api/v1/setup`: the one setup that a setup session is about; 401 `setup-over` when the link was
 * used, revoked or is over, or the session has ended. `PUT /api/v1/setup/draft` keeps a `SetupDraft` (204),
 * `DELETE /api/v1/setup` ends the session in this browser (204).
 *
 * What a setup session tests and saves has to be of its guide and, where `choice` is `fixed`, of its
 * selection: 403 `not-allowed` otherwise. It saves once: `POST /api/v1/profiles`, or, with `present`, `PATCH` of
 * that profile with a whole `ProfileInput`. With `present` an empty `clientSecret` stands for the present one, in a
 * test and in saving, as long as client ID, tenant and cloud are those of the profile; any other replaces it. A
 * `name-taken` does not tell by whom.
 *
 * For an hour after that the session can be asked what came of it, and nothing else: `GET /api/v1/setup` answers with
 * `saved`, and the same `POST` with the same `Idempotency-Key` gets the same answer. All else is 401 `setup-over`.
 */
export const Setup = z.strictObject({
  id: z.string(),
  platform: z.string(),
  connector: z.string(),
  selection: GuideSelection,
  choice: z.enum(linkChoices),
  name: z.nullable(z.string()),
  tenant: z.nullable(z.string()),
  /** Who asks, as the link says. */
  askedBy: z.string(),
  /** Null, too, where the server leads nobody there any more. */
  returnUrl: z.nullable(z.string()),
  expiresAt: z.int(),
  draft: z.nullable(SetupDraft),
  /** Where a profile is to be changed: what it has now. */
  present: z.nullable(
    z.strictObject({
      profileId: z.string(),
      /** For `If-Match`. */
      etag: z.string(),
      name: z.string(),
      clientId: z.string(),
      tenant: z.string(),
      secretHint: z.string(),
      /** When the present secret stops working; null when nobody knows. */
      secretEndsAt: z.nullable(z.int()),
      redirectUri: z.nullable(z.string()),
      selection: GuideSelection,
      scopes: z.readonly(z.array(z.string())),
    }),
  ),
  /** What was saved, once it was; null before. */
  saved: z.nullable(
    z.strictObject({
      name: z.string(),
      tenant: z.string(),
      clientId: z.string(),
      scopes: z.readonly(z.array(z.string())),
      status: z.enum(profileStatuses),
    }),
  ),
});

export type Setup = z.infer<typeof Setup>;
