import * as z from 'zod/mini';
import { profileStatuses } from '#domain/profile/profile.ts';
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

/** A profile as anybody may see it who may see it at all: never the secret. Times are in ms. */
export const Profile = z.strictObject({
  id: z.string(),
  etag: z.string(),
  name: z.string(),
  platform: z.strictObject({ id: z.string(), name: z.string() }),
  connector: z.strictObject({ id: z.string(), name: z.string() }),
  ...GuideSelection.shape,
  scopes: z.readonly(z.array(z.string())),
  /** As entered: a GUID or a domain. */
  tenant: z.string(),
  /** The GUID, once a test has found it. */
  tenantId: z.nullable(z.string()),
  clientId: z.string(),
  secretHint: z.string(),
  /** As it was given, where the guide asks for it. */
  redirectUri: z.nullable(z.string()),
  /** Why the kept secret does not open; absent when it does. Saving the profile anew mends it. */
  secretProblem: z.optional(z.enum(secretProblems)),
  status: z.enum(profileStatuses),
  lastCheck: z.nullable(CheckRun),
  createdAt: z.int(),
  updatedAt: z.int(),
});

export type Profile = z.infer<typeof Profile>;

/** `GET /api/v1/profiles?after=…`: newest first, by keyset. */
export const ProfileList = z.strictObject({
  profiles: z.array(Profile),
  /** The cursor of the next page, or null on the last one. */
  next: z.nullable(z.string()),
});

export type ProfileList = z.infer<typeof ProfileList>;
