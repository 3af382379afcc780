import { type AskedScopes, askedScopes } from './asked-scopes.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import type { Call } from './call.ts';
import { judgeVisit, type Visit } from './judge-visit.ts';
import { type Platform, platformOf } from './redirect-uri.ts';
import type { Refusal } from './refuse.ts';

/** A request that may lead to a code: the app is known and may have people sent to this address. */
export type Authorization = Visit & {
  readonly request: AuthorizeRequest;
  readonly redirectUri: string;
  readonly platform: Platform;
};

type Judged =
  | { readonly kind: 'authorization'; readonly authorization: Authorization }
  /** Nobody is sent anywhere: the address itself is in doubt. */
  | { readonly kind: 'stopped'; readonly refusal: Refusal };

export function judgeAuthorize(call: Call, request: AuthorizeRequest): Judged {
  const visit = judgeVisit(call, request.clientId);
  if ('code' in visit) {
    return { kind: 'stopped', refusal: visit };
  }
  const { app } = visit;
  const { redirectUri = '' } = request;
  const platform = platformOf(app, redirectUri);
  if (!platform) {
    const refusal = redirectRefusal(visit);
    return { kind: 'stopped', refusal };
  }
  return { kind: 'authorization', authorization: { ...visit, request, redirectUri, platform } };
}

/** An address that the app has not registered, or that it has none to compare with. */
export function redirectRefusal({ app, facts }: Visit): Refusal {
  const count = Object.values(app.redirectUris).flat().length;
  return { code: count === 0 ? 500113 : 50011, facts };
}

/** What is wrong with a request whose address is right, so that it can be told there. */
export function requestRefusal({ request, platform }: Authorization): Refusal | undefined {
  const { responseType, scope, codeChallenge, codeChallengeMethod } = request;
  if (responseType !== 'code') {
    return { code: 700054 };
  }
  if (!scope) {
    return { code: 900144, parameter: 'scope' };
  }
  if (platform === 'spa' && codeChallenge === undefined) {
    return { code: 9002325 };
  }
  const isOdd = codeChallenge !== undefined && codeChallengeMethod !== 'S256';
  return isOdd || request.responseMode === 'form_post' ? { code: 9002313 } : undefined;
}

/** The scopes that are asked for, or the refusal of one that does not exist. */
export function judgeScopes(
  { request, app, facts }: Authorization,
  { simulation }: Call,
): AskedScopes | Refusal {
  const asked = askedScopes(request.scope ?? '', app, simulation);
  return asked.unknown === undefined
    ? asked
    : { code: 70011, facts: { ...facts, scope: asked.unknown } };
}
