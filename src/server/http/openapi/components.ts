import * as z from 'zod';
import type { $ZodType } from 'zod/v4/core';
import * as apiKeys from '#contract/api-keys.ts';
import { AuditEventList } from '#contract/audit-events.ts';
import * as batches from '#contract/check-batches.ts';
import { CheckHistory } from '#contract/check-history.ts';
import * as checks from '#contract/checks.ts';
import * as consent from '#contract/consent-requests.ts';
import { DeletedProfileList, ProfileRestoration } from '#contract/deleted-profiles.ts';
import { GuideSelection } from '#contract/guide-selection.ts';
import { CatalogAnswer, GuideAnswer } from '#contract/guides.ts';
import type { JsonSchema } from '#contract/openapi.ts';
import { Problem } from '#contract/problem.ts';
import { ProfileEdit } from '#contract/profile-edit.ts';
import * as profiles from '#contract/profiles.ts';
import { SecretRotated, SecretRotation } from '#contract/secret-rotation.ts';
import * as sessions from '#contract/session.ts';
import * as links from '#contract/setup-links.ts';
import * as signIns from '#contract/sign-in-tests.ts';
import { TenantLookup, TenantLookupAnswer } from '#contract/tenant-lookups.ts';
import * as webhooks from '#contract/webhooks.ts';
import { Guide } from '#domain/catalog/guide.ts';
import { Block, Inline } from '#domain/catalog/markdown.ts';

/** As `WholeOrPart` reads it. */
export const ProfileChangeBody = z.union([profiles.ProfileInput, ProfileEdit]);

/** Both in requests and in answers, and the same in both. */
const shared = { Credentials: checks.Credentials, GuideSelection };

/** What is sent, by the name that it has in the document: as the handlers read it. */
const inRequests: Readonly<Record<string, $ZodType>> = {
  ...shared,
  ApiKeyInput: apiKeys.ApiKeyInput,
  CheckRequest: checks.CheckRequest,
  ConsentRequestInput: consent.ConsentRequestInput,
  MicrosoftSignInRequest: sessions.MicrosoftSignInRequest,
  NewCheckBatch: batches.NewCheckBatch,
  ProfileChange: ProfileChangeBody,
  ProfileEdit,
  ProfileInput: profiles.ProfileInput,
  ProfileRestoration,
  RedeemRequest: signIns.RedeemRequest,
  SecretRotation,
  SetupDraft: links.SetupDraft,
  SetupLinkInput: links.SetupLinkInput,
  SignInRequest: sessions.SignInRequest,
  SignInTestRequest: signIns.SignInTestRequest,
  TenantLookup,
  WebhookChange: webhooks.WebhookChange,
  WebhookInput: webhooks.WebhookInput,
};

/** What is answered. */
const inAnswers: Readonly<Record<string, $ZodType>> = {
  ...shared,
  ApiKey: apiKeys.ApiKey,
  ApiKeyList: apiKeys.ApiKeyList,
  AuditEventList,
  CatalogAnswer,
  CheckBatch: batches.CheckBatch,
  CheckHistory,
  CheckResult: checks.CheckResult,
  CheckRun: checks.CheckRun,
  ConsentRequest: consent.ConsentRequest,
  DeletedProfileList,
  Finding: checks.Finding,
  Block,
  Guide,
  GuideAnswer,
  Inline,
  LatestCheckBatch: batches.LatestCheckBatch,
  LatestCheckRun: checks.LatestCheckRun,
  MadeApiKey: apiKeys.MadeApiKey,
  MadeConsentRequest: consent.MadeConsentRequest,
  MadeSetupLink: links.MadeSetupLink,
  MadeWebhook: webhooks.MadeWebhook,
  Problem,
  Profile: profiles.Profile,
  ProfileList: profiles.ProfileList,
  ProfileSummary: profiles.ProfileSummary,
  ReadCredentials: apiKeys.ReadCredentials,
  SecretRotated,
  Session: sessions.Session,
  SessionList: sessions.SessionList,
  Setup: links.Setup,
  SetupLink: links.SetupLink,
  SetupLinkList: links.SetupLinkList,
  SignInTest: signIns.SignInTest,
  StartedSignInTest: signIns.StartedSignInTest,
  TenantLookupAnswer,
  Webhook: webhooks.Webhook,
  WebhookDeliveryList: webhooks.WebhookDeliveryList,
  WebhookList: webhooks.WebhookList,
  WebhookTest: webhooks.WebhookTest,
};

const names = new Map(
  Object.entries({ ...inRequests, ...inAnswers }).map(([name, schema]) => [schema, name]),
);

const refTo = (name: string) => `#/components/schemas/${name}`;

/** Where the document says what a schema of the contract is; undefined for one that has no name there. */
export function componentRef(schema: $ZodType): JsonSchema | undefined {
  const name = names.get(schema);
  return name === undefined ? undefined : { $ref: refTo(name) };
}

/** All schemas of the document that have a name. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const all = { ...schemasOf(inRequests, 'input'), ...schemasOf(inAnswers, 'output') };
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function schemasOf(named: Readonly<Record<string, $ZodType>>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { ...settings, io, uri: refTo });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

/** A schema without a name, as it stands in a request. */
export function inlineSchema(schema: $ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { ...settings, io: 'input' }));
}

const settings = {
  unrepresentable: 'any',
  override: ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    // Means that no program changes it; to a reader it says that it is in answers alone.
    delete jsonSchema.readOnly;
    // Of every number that is whole: nothing that anybody wants to read.
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} as const;

/** Their place in the document is their name. */
function bare(schema: object): JsonSchema {
  const { $schema, $id, ...rest } = schema as JsonSchema & { $schema?: string; $id?: string };
  return rest;
}
