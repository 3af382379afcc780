import { EmbedSession, type EmbedSessionInput } from '#contract/embed-tokens.ts';
import { Setup } from '#contract/setup-links.ts';
import { readAnswer, request, requestOnce } from './http.ts';

type Exchanged = {
  readonly session: EmbedSession;
  /** Until it ends, in milliseconds. */
  readonly leftMs: number;
};

/** Exchanges the token of a portal’s page; a session that the frame has already hands over to the new one. */
export async function exchangeToken(body: EmbedSessionInput): Promise<Exchanged> {
  const response = await requestOnce('embed-sessions', { method: 'POST', body });
  const session = await readAnswer(response, EmbedSession);
  // By the clock that has set the end: the one here may go wrong.
  const now = Date.parse(response.headers.get('date') ?? '') || Date.now();
  return { session, leftMs: Math.max(0, session.expiresAt - now) };
}

/** The setup of the frame’s session. */
export async function fetchSetup(): Promise<Setup> {
  return readAnswer(await request('setup'), Setup);
}
