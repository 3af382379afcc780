import { EmbedSession, type EmbedTokenInput, MadeEmbedToken } from '#contract/embed-tokens.ts';
import { setupHeader } from '#contract/setup-header.ts';
import { type Answer, type Ask, type Caller, jsonOf } from './caller.ts';
import { type AppOptions, openApp } from './open-app.ts';
import { profileInput } from './requests.ts';

export const tokensPath = '/api/v1/embed-tokens';
export const sessionsPath = '/api/v1/embed-sessions';

export const portal = 'https://portal.example';
export const minuteMs = 60_000;

export function embedInput(change: Partial<EmbedTokenInput> = {}): EmbedTokenInput {
  const { platform, connector, selection } = profileInput();
  return {
    ...{ platform, connector, selection, choice: 'fixed' },
    ...{ origins: [portal], lifetimeMs: 30 * minuteMs },
    ...change,
  };
}

/** A frame with a session: it has no cookies. */
export type Frame = { readonly setupId: string; readonly send: Caller['send'] };

/** The app, somebody who makes tokens, and frames that use them. */
export async function openEmbeds(options: AppOptions = {}) {
  const app = await openApp(options);
  const operator = await app.signIn('operator');
  const make = async (change: Partial<EmbedTokenInput> = {}) =>
    MadeEmbedToken.parse(
      jsonOf(await operator.send('POST', tokensPath, { body: embedInput(change) })),
    );
  const exchange = (token: string, { origin = portal, from }: Exchange = {}): Promise<Answer> => {
    const ask: Ask = { body: { token, origin } };
    return from === undefined
      ? app.stranger().send('POST', sessionsPath, ask)
      : from.send('POST', sessionsPath, ask);
  };
  const enter = async (token: string, how: Exchange = {}): Promise<Frame> =>
    frameOf(app.stranger(), EmbedSession.parse(jsonOf(await exchange(token, how))));
  return { ...app, operator, make, exchange, enter };
}

type Exchange = {
  readonly origin?: string;
  /** A frame that goes on with the token. */
  readonly from?: Frame;
};

function frameOf(caller: Caller, { setupId, sessionToken }: EmbedSession): Frame {
  const own = { [setupHeader]: setupId, authorization: `Bearer ${sessionToken}` };
  const send: Caller['send'] = (method, path, ask = {}) =>
    caller.send(method, path, { ...ask, headers: { ...own, ...ask.headers } });
  return { setupId, send };
}
