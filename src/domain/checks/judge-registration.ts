import type { Guide } from '../catalog/guide.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Failure } from '../diagnosis/failure.ts';
import { audiences } from '../scripts/entra-facts.ts';
import type { Selection } from '../selection/selection.ts';
import type { CheckResult, RegistrationFacts } from './check-result.ts';
import { judgeConfigured } from './judge-configured.ts';
import { judgeRedirectUri } from './judge-redirect-uri.ts';
import { judgeSecretExpiry, type SecretExpiry, secretExpiry } from './judge-secret-expiry.ts';
import { type Judged, judged, resultOf } from './judged.ts';
import type { OwnApplication, OwnServicePrincipal } from './own-registration.ts';

/** What a registration should be. */
export type WantedRegistration = {
  readonly guide: Guide;
  readonly selection: Selection;
  /** Absent where none is needed, or where nobody has said which. */
  readonly redirectUri: string | undefined;
  /** The first characters of the secret that was used. */
  readonly secretHint: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** What the app could read; each is absent where Entra did not let it. */
export type ReadRegistration = {
  readonly application?: OwnApplication | undefined;
  readonly servicePrincipal?: OwnServicePrincipal | undefined;
  /** Why one of them is absent. */
  readonly failure?: Failure | undefined;
};

/**
 * Whether the registration fits. What could not be read is `unknown` and never speaks against
 * anything: an app's application is not in the tenant at all when it comes from another one.
 */
export function judgeRegistration(wanted: WantedRegistration, read: ReadRegistration): CheckResult {
  const { application, servicePrincipal, failure } = read;
  const expiry = application && secretExpiry(application, wanted);
  const found = [
    ...(servicePrincipal ? judgePresence(servicePrincipal, wanted.selection) : []),
    ...(application ? judgeApplication(application, wanted) : []),
    ...judgeSecretExpiry(expiry, wanted.now),
    ...(failure ? unread(failure) : []),
  ];
  const registration = registrationFacts(wanted, read, expiry);
  return resultOf('registration', { registration }, found);
}

/** By what Entra says when it does not let the app see itself, which is its good right. */
const refusals: ReadonlySet<number | undefined> = new Set([401, 403, 404]);

/** That something could not be checked; and why, when it was trouble on the way and no refusal. */
function unread(failure: Failure): Judged[] {
  const cause = diagnose(failure);
  const { verdict, finding } = judged('unknown', 'registration-unreadable');
  const calm: Judged = { verdict, finding: { ...finding, details: cause.details } };
  return refusals.has(cause.details?.status) ? [calm] : [calm, { verdict, finding: cause }];
}

function registrationFacts(
  { redirectUri }: WantedRegistration,
  { application, servicePrincipal }: ReadRegistration,
  expiry: SecretExpiry | undefined,
): RegistrationFacts {
  return {
    applicationObjectId: application?.objectId,
    servicePrincipalObjectId: servicePrincipal?.objectId,
    redirectUris: application?.redirectUris,
    expectedRedirectUri: application && redirectUri,
    secretExpiresAt: expiry?.at,
    secretExpiresAmbiguous: expiry?.ambiguous ? true : undefined,
  };
}

function judgePresence(principal: OwnServicePrincipal, { permissionType }: Selection): Judged[] {
  const found: Judged[] = [];
  if (principal.disabledByMicrosoft !== undefined) {
    found.push(judged('failed', 'disabled-by-microsoft', { found: principal.disabledByMicrosoft }));
  } else if (principal.accountEnabled === false) {
    found.push(judged('failed', 'client-disabled'));
  }
  if (principal.assignmentRequired === true && permissionType === 'delegated') {
    found.push(judged('warning', 'assignment-is-required'));
  }
  return found;
}

function judgeApplication(
  { redirectUris, access, signInAudience }: OwnApplication,
  { guide, selection, redirectUri }: WantedRegistration,
): Judged[] {
  return [
    ...(redirectUri === undefined ? [] : judgeRedirectUri(redirectUri, redirectUris)),
    ...judgeConfigured(guide, selection, access),
    ...judgeAudience(signInAudience, selection),
  ];
}

/** Whom the registration lets in, against whom it has to. */
function judgeAudience(found: string | undefined, { accountType }: Selection): Judged[] {
  const expected = audiences[accountType];
  if (found === undefined || found === expected) return [];
  const values = { expected, found };
  if (found === 'PersonalMicrosoftAccount')
    return [judged('failed', 'account-type-personal', values)];
  if (found === audiences.single) return [judged('failed', 'account-type-too-narrow', values)];
  return found === audiences.multi
    ? [judged('warning', 'account-type-too-wide', values)]
    : [judged('warning', 'account-type-personal', values)];
}
