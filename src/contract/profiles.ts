import * as z from 'zod/mini';
import { profileStatuses } from '#domain/profile/profile.ts';
import { secretEndSources } from '#domain/profile/secret-end.ts';
import { secretProblems } from '#domain/profile/secret-problem.ts';
import { CheckRun, Credentials, GivenRedirectUri } from './checks.ts';
import { GuideSelection } from './guide-selection.ts';

const Id = z.string().check(z.maxLength(100));

/**
 * `POST /api/v1/profiles` makes one (201, Location, ETag; 409 `name-taken`), and
 * `PATCH /api/v1/profiles/:id` with `If-Match` replaces what the administrator entered (412
 * `changed-meanwhile`, 428 `precondition-required`).
 */
export const ProfileInput = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(/^\P{Cc}*$/u)),
  platform: Id,
  connector: Id,
  selection: GuideSelection,
  credentials: Credentials,
  /** For a guide that asks for it: only the administrator knows it. */
  redirectUri: z.optional(GivenRedirectUri),
  /** The test that these very credentials went through; without it the profile is a draft. */
  checkRunId: z.optional(Id),
});

export type ProfileInput = z.infer<typeof ProfileInput>;

const PreviousSecret = z.strictObject({
  hint: z.string(),
  endsAt: z.nullable(z.int()),
  /** From then on it is gone. */
  usableUntil: z.int(),
});

const SetUpBy = z.strictObject({
  /** Who made the link or the token: an operator, or an API key, by name. */
  name: z.string(),
  /** The platform’s own word for its customer. */
  reference: z.nullable(z.string()),
  /** In a portal’s frame. */
  embedded: z.boolean(),
  at: z.int(),
});

const CheckSchedule = z.strictObject({
  /** When the next one is due. */
  dueAt: z.int(),
  /** In a row, up to now. */
  failures: z.int(),
  /** Since when it waits for a person to test, because it failed too often; null while it goes on. */
  pausedAt: z.nullable(z.int()),
});

/** What is told of a profile wherever it is told of. Times are in ms. */
const shared = {
  id: z.string(),
  etag: z.string(),
  name: z.string(),
  platform: z.strictObject({ id: z.string(), name: z.string() }),
  connector: z.strictObject({ id: z.string(), name: z.string() }),
  /** As entered: a GUID or a domain. */
  tenant: z.string(),
  /** The GUID, once a test has found it. */
  tenantId: z.nullable(z.string()),
  clientId: z.string(),
  secretHint: z.string(),
  secretEndsAt: z.nullable(z.int()),
  /** Null together with `secretEndsAt`. */
  secretEndsFrom: z.nullable(z.enum(secretEndSources)),
  status: z.enum(profileStatuses),
  /** The tests that nobody has to ask for; null for what is not tested so: drafts, disabled ones. */
  schedule: z.nullable(CheckSchedule),
  createdAt: z.int(),
  updatedAt: z.int(),
};

/** A profile as anybody may see it who may see it at all: never the secret. */
export const Profile = z.strictObject({
  ...shared,
  ...GuideSelection.shape,
  scopes: z.readonly(z.array(z.string())),
  /** When the present secret came; null where that was not written down. */
  secretSetAt: z.nullable(z.int()),
  /** The one before it, as long as it may still be used and be rolled back to. */
  previousSecret: z.nullable(PreviousSecret),
  /** As it was given, where the guide asks for it. */
  redirectUri: z.nullable(z.string()),
  /** Why the kept secret does not open; absent when it does. Saving the profile anew mends it. */
  secretProblem: z.optional(z.enum(secretProblems)),
  lastCheck: z.nullable(CheckRun),
  /** The latest setup link or embed token by which it was saved. Absent without one, and for whoever saves by one. */
  setUpBy: z.optional(SetUpBy),
});

export type Profile = z.infer<typeof Profile>;

/** A profile among others: without what only its own page shows. */
export const ProfileSummary = z.strictObject({
  ...shared,
  /**
   * As far as it is told without opening the secret: whether the key is there and the secret is this
   * profile’s. Whether it does open, the profile itself tells.
   */
  secretProblem: z.optional(z.enum(secretProblems)),
  lastCheck: z.nullable(
    z.strictObject({ id: z.string(), verdict: CheckRun.shape.verdict, endedAt: z.int() }),
  ),
});

export type ProfileSummary = z.infer<typeof ProfileSummary>;

/** `GET /api/v1/profiles`, asked as `ProfileQuery` says: newest first, by keyset. */
export const ProfileList = z.strictObject({
  profiles: z.array(ProfileSummary),
  /** The cursor of the next page, or null on the last one. */
  next: z.nullable(z.string()),
});

export type ProfileList = z.infer<typeof ProfileList>;
