import { errors, type JWTHeaderParameters, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { IdentityFault } from '#contract/session.ts';
import type { MicrosoftSignInIds } from '../config.ts';
import type { KeyFault, SigningKeys } from './signing-keys.ts';

/** Who an ID token says that somebody is, once it has proven to be genuine, ours and new. */
export type Identity = {
  /** Of the user in the tenant, in lower case. */
  readonly objectId: string;
  readonly name: string;
  /** The values of the app's roles that the user has. */
  readonly roles: readonly string[];
  /** From when on nobody takes the token any more; milliseconds since the epoch. */
  readonly overAt: number;
};

export type ReadIdentity =
  | { readonly ok: true; readonly identity: Identity }
  | {
      readonly ok: false;
      readonly fault: IdentityFault | 'unreachable';
      /** Whether it had the form of a token by a key that there is: then its signature was work. */
      readonly wasWork: boolean;
    };

type Expected = MicrosoftSignInIds & {
  /** Exactly as tokens name it. */
  readonly issuer: string;
  readonly keys: SigningKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** By how much two clocks may differ. */
const leewaySeconds = 60;

/** Entra dates tokens back by five minutes: this leaves ten for the way here. */
const freshSeconds = 15 * 60;

const longestName = 200;

/**
 * What makes an ID token one: a nonce, and no permission to anything. So an access token that was made
 * for this app is no way in.
 */
const Claims = z.object({
  oid: z.guid().toLowerCase(),
  exp: z.number(),
  nonce: z.string().min(1),
  name: z.string().min(1).optional().catch(undefined),
  preferred_username: z.string().min(1).optional().catch(undefined),
  roles: z.array(z.string()).optional(),
  scp: z.undefined().optional(),
  azp: z.undefined().optional(),
});

/** Examines an ID token from signature to age. Rejects for nothing that a token can hold. */
export async function readIdentity(idToken: string, expected: Expected): Promise<ReadIdentity> {
  let wasWork = false;
  const findKey = async (header: JWTHeaderParameters) => {
    const key = await keyOf(header, expected.keys);
    wasWork = true;
    return key;
  };
  try {
    const { payload } = await jwtVerify(idToken, findKey, {
      algorithms: ['RS256'],
      issuer: expected.issuer,
      audience: expected.clientId,
      clockTolerance: leewaySeconds,
      maxTokenAge: freshSeconds,
      requiredClaims: ['exp', 'nbf', 'iat'],
      currentDate: new Date(expected.now()),
    });
    return judgeClaims(payload, expected);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { ok: false, fault, wasWork };
  }
}

class UnusableKey extends Error {
  override readonly name = 'UnusableKey';
  readonly fault: KeyFault;

  constructor(fault: KeyFault) {
    super(fault);
    this.fault = fault;
  }
}

async function keyOf({ kid }: JWTHeaderParameters, keys: SigningKeys) {
  const found = typeof kid === 'string' ? await keys.find(kid) : 'unknown-key';
  if (found === 'unknown-key' || found === 'unreachable') throw new UnusableKey(found);
  return found;
}

function judgeClaims(payload: JWTPayload, { clientId, tenantId }: Expected): ReadIdentity {
  // A token for several audiences is none for us alone.
  if (payload.aud !== clientId) return refused('wrong-audience');
  if (payload['ver'] !== '2.0') return refused('wrong-version');
  if (payload['tid'] !== tenantId) return refused('wrong-tenant');
  const { data } = Claims.safeParse(payload);
  if (data === undefined) return refused('malformed');
  const name = data.name ?? data.preferred_username ?? data.oid;
  return {
    ok: true,
    identity: {
      objectId: data.oid,
      name: name.slice(0, longestName),
      roles: data.roles ?? [],
      overAt: (data.exp + leewaySeconds) * 1_000,
    },
  };
}

function refused(fault: IdentityFault): ReadIdentity {
  return { ok: false, fault, wasWork: true };
}

function faultOf(error: unknown): IdentityFault | 'unreachable' | undefined {
  if (error instanceof UnusableKey) return error.fault;
  if (error instanceof errors.JOSEAlgNotAllowed) return 'wrong-algorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrong-signature';
  if (error instanceof errors.JWTExpired) return error.claim === 'iat' ? 'stale' : 'expired';
  if (error instanceof errors.JWTClaimValidationFailed && error.reason === 'check_failed') {
    return faultsOfClaims.get(error.claim) ?? 'malformed';
  }
  return error instanceof errors.JOSEError ? 'malformed' : undefined;
}

const faultsOfClaims: ReadonlyMap<string, IdentityFault> = new Map([
  ['iss', 'wrong-issuer'],
  ['aud', 'wrong-audience'],
  ['nbf', 'not-yet-valid'],
  ['iat', 'not-yet-valid'],
]);
