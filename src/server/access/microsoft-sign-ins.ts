import type { Kysely } from 'kysely';
import { type Role, roles } from '#contract/access.ts';
import type { MicrosoftSignIn } from '#contract/page.ts';
import type { IdentityFault, SignedInOperator } from '#contract/session.ts';
import { clouds } from '#domain/catalog/cloud.ts';
import type { MicrosoftSignInIds } from '../config.ts';
import type { Schema } from '../db/schema.ts';
import type { EntraClient } from '../entra/create-entra-client.ts';
import { fewAtOnce } from './few-at-once.ts';
import { readIdentity } from './read-identity.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createSpentTokens } from './spent-tokens.ts';

export type MicrosoftSignIns = {
  /** What a browser needs to know before it asks Microsoft. */
  readonly forBrowsers: MicrosoftSignIn;
  /** Whom an ID token signs in. Each counts once, whatever comes of it. */
  identify(idToken: string): Promise<Identified>;
};

export type Identified =
  | { readonly kind: 'operator'; readonly operator: SignedInOperator }
  | NotIdentified;

export type NotIdentified =
  /** It is who they are, by their object ID, but they have no role. */
  | { readonly kind: 'no-role'; readonly operatorId: string }
  /** `wasWork`: it had the form of a token of Microsoft’s, and its signature had to be examined. */
  | { readonly kind: 'unusable'; readonly fault: IdentityFault; readonly wasWork: boolean }
  | { readonly kind: 'unreachable' };

type Needs = {
  readonly db: Kysely<Schema>;
  readonly entra: Pick<EntraClient, 'readSigningKeys'>;
  /** Origin of the global cloud's authority, or of its stand-in. */
  readonly loginUrl: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** The roles of the app registration, as its tokens name them. */
export const roleValues: Readonly<Record<Role, string>> = {
  reader: 'Scopewright.Reader',
  operator: 'Scopewright.Operator',
  admin: 'Scopewright.Admin',
};

/** Tokens that are examined at the same time: whoever forges many leaves room for everything else. */
const examinedAtOnce = 4;

/** Operators who sign in with Microsoft, by an app of one tenant of the global cloud. */
export function createMicrosoftSignIns(
  ids: MicrosoftSignInIds,
  { db, entra, loginUrl, now }: Needs,
): MicrosoftSignIns {
  const { clientId, tenantId } = ids;
  const spent = createSpentTokens(db, now);
  const inTurn = fewAtOnce(examinedAtOnce);
  const read = () => entra.readSigningKeys({ cloud: 'global', tenant: tenantId });
  // A stand-in is asked in Microsoft's place, and signs in Microsoft's name.
  const issuer = `${clouds.global.loginUrl}/${tenantId}/v2.0`;
  const expected = { ...ids, issuer, keys: createSigningKeys({ read, now }), now };

  async function identify(idToken: string): Promise<Identified> {
    const answer = await inTurn(() => readIdentity(idToken, expected));
    if (!answer.ok) {
      const { fault, wasWork } = answer;
      return fault === 'unreachable' ? { kind: fault } : { kind: 'unusable', fault, wasWork };
    }
    const { objectId: id, name, roles: values, overAt } = answer.identity;
    if (!(await spent.spend(idToken, overAt))) {
      return { kind: 'unusable', fault: 'spent', wasWork: true };
    }
    const role = roles.findLast((one) => values.includes(roleValues[one]));
    if (role === undefined) return { kind: 'no-role', operatorId: id };
    return { kind: 'operator', operator: { id, name, role } };
  }

  return { forBrowsers: { clientId, authority: `${loginUrl}/${tenantId}` }, identify };
}
