import { findAadsts } from './aadsts.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { Authorization } from './judge-authorize.ts';
import { type Refusal, refusalText } from './refuse.ts';

type Parameters = Readonly<Record<string, string | undefined>>;

/** Sends a browser to an address with more parameters: a plus stands for a space, as Entra writes. */
export function redirectTo(
  address: string,
  parameters: Parameters,
  inFragment: boolean = false,
): Answer {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const added = new URLSearchParams(Object.fromEntries(given)).toString();
  const url = new URL(address);
  if (inFragment) {
    url.hash = added;
  } else {
    url.search = url.search === '' ? added : `${url.search}&${added}`;
  }
  return { status: 302, headers: { Location: url.href, 'Cache-Control': 'no-store' }, body: '' };
}

/** Takes somebody back to the app with what came of it. */
export function redirectBack(
  { request, redirectUri }: Authorization,
  parameters: Parameters,
): Answer {
  const withState = { ...parameters, state: request.state };
  return redirectTo(redirectUri, withState, request.responseMode === 'fragment');
}

/** Takes somebody back to the app with a refusal. */
export function redirectRefused(
  authorization: Authorization,
  refusal: Refusal,
  call: Call,
): Answer {
  const { error, hasPage } = findAadsts(refusal.code);
  return redirectBack(authorization, {
    error: interactiveErrors.get(refusal.code) ?? error,
    ...(refusal.code === 65004 && { error_subcode: 'cancel' }),
    error_description: refusalText(call, {
      ...refusal,
      facts: { ...authorization.facts, ...refusal.facts },
    }),
    ...(hasPage && { error_uri: `https://login.microsoftonline.com/error?code=${refusal.code}` }),
  });
}

/** The classes of refusals which the token endpoint, knowing of no browser, calls otherwise. */
const interactiveErrors: ReadonlyMap<number, string> = new Map([
  [65001, 'consent_required'],
  [65004, 'access_denied'],
  [90094, 'access_denied'],
  [50105, 'access_denied'],
]);
