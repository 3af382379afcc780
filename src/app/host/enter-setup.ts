import type { EmbedSessionInput } from '#contract/embed-tokens.ts';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { exchangeToken, fetchSetup } from '../api/embed-sessions.ts';
import { frameSession } from '../api/frame-session.ts';
import { ApiProblem } from '../api/http.ts';
import { readStored, writeStored } from '../browser/storage.ts';
import { progressKey } from '../guide/use-progress.ts';
import { errorWords } from '../messages/error-words.ts';
import { hostMessages } from '../messages/host.ts';
import type { Entered, HostFailure } from './create-host.ts';

/** The token is good, and for another guide than the one in the frame. */
class OtherGuideError extends Error {
  override readonly name = 'OtherGuideError';
}

/**
 * Goes on with a token of the portal: from then on every request is made by its session. Rejects with an
 * `OtherGuideError`, and as requests do; the session before stays then, as far as the server has left it one.
 */
export async function enterSetup(
  given: EmbedSessionInput,
  { platform, connector }: Guide,
): Promise<Entered<Setup>> {
  const former = frameSession.current;
  // At once: the server knows the one before no more.
  const exchange = exchangeToken(given).then((exchanged) => {
    frameSession.current = exchanged.session;
    return exchanged;
  });
  frameSession.changing = exchange;
  const { session, leftMs } = await exchange;
  if (former !== undefined) carryTicks(former.setupId, session.setupId);
  const setup = await fetchSetup();
  if (setup.platform !== platform.id || setup.connector !== connector.id) {
    frameSession.current = former;
    throw new OtherGuideError();
  }
  return { setup, expiresAt: session.expiresAt, leftMs };
}

/** They stand in this browser, by setup. */
function carryTicks(from: string, to: string): void {
  const ticks = readStored(progressKey(from));
  if (from !== to && ticks !== null) writeStored(progressKey(to), ticks);
}

/** What an error of `enterSetup` is called by the portal’s developers, and in words. */
export function hostFailureOf(error: unknown): HostFailure {
  if (error instanceof OtherGuideError) return hostMessages.otherGuide;
  const code = error instanceof ApiProblem ? error.problem.code : 'unreachable';
  return { code, ...errorWords(error instanceof Error ? error : new Error(String(error))) };
}
