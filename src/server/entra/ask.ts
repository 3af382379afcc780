import { randomUUID } from 'node:crypto';
import { Agent, type Dispatcher } from 'undici';
import type { Secret } from '#domain/credentials/secret.ts';
import type { Endpoint } from '#domain/diagnosis/failure.ts';
import { cancelled } from './cancelled.ts';
import { answerFailure, judgeAnswer } from './judge-answer.ts';
import type { Outcome } from './outcome.ts';
import { readBody } from './read-body.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { transportFault } from './transport-fault.ts';

export type Question = {
  readonly endpoint: Endpoint;
  readonly url: URL;
  /** Sent by POST; without it the question is a GET. */
  readonly form?: URLSearchParams;
  /** Sent as it is in `form`. Taken out of the answer, should the other side repeat it. */
  readonly secret?: Secret;
  /** An access token to ask with; taken out of the answer as well. */
  readonly bearer?: Secret;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
};

export type AskOptions = {
  /** From the first step of the connection to the last byte of the answer, in ms. */
  readonly timeoutMs: number;
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * Asks once and resolves to the answer's JSON. Rejects for nothing that the network does, and with an
 * AbortError as soon as the question's signal aborts.
 */
export type Ask = (question: Question) => Promise<Outcome<unknown>>;

/** The one way out. `close` waits for the questions that are on their way. */
export function createAsk(options: AskOptions): { ask: Ask; close: () => Promise<void> } {
  const agent = new Agent({
    connect: { timeout: options.timeoutMs },
    // One timer per question covers these, and counts connecting too.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { ask: (question) => askOnce(agent, options, question), close: () => agent.close() };
}

async function askOnce(
  agent: Agent,
  options: AskOptions,
  question: Question,
): Promise<Outcome<unknown>> {
  const { endpoint } = question;
  const correlationId = randomUUID();
  const call = new AbortController();
  const timer = setTimeout(() => call.abort(), options.timeoutMs);
  const giveUp = () => call.abort();
  question.signal?.addEventListener('abort', giveUp);
  try {
    throwIfGone(question);
    const request = buildRequest(question, { ...options, correlationId });
    const response = await agent.request({ ...request, signal: call.signal });
    return await readAnswer(response, question, { correlationId, now: options.now() });
  } catch (error) {
    throwIfGone(question);
    const code = call.signal.aborted ? 'timed-out' : transportFault(error);
    return { ok: false, failure: { kind: 'transport', endpoint, code } };
  } finally {
    clearTimeout(timer);
    question.signal?.removeEventListener('abort', giveUp);
    // Drops the connection if part of an answer is still to come; does nothing after a whole one.
    call.abort();
  }
}

/** Not the signal's own reason: that may be any value, and tells of whoever has left. */
function throwIfGone({ signal }: Question): void {
  if (signal?.aborted) throw cancelled();
}

/** Only what is built here is sent: Entra refuses client credentials beside a browser's headers. */
function buildRequest(
  { url, form, bearer }: Question,
  { userAgent, correlationId }: { userAgent: string; correlationId: string },
): Dispatcher.RequestOptions {
  const headers = {
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': userAgent,
    'client-request-id': correlationId,
    ...(bearer && { authorization: `Bearer ${bearer.reveal()}` }),
  };
  const target = { origin: url.origin, path: `${url.pathname}${url.search}` };
  if (!form) return { ...target, method: 'GET', headers };
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return { ...target, method: 'POST', headers: { ...headers, ...type }, body: form.toString() };
}

async function readAnswer(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  { endpoint, secret, bearer }: Question,
  { correlationId, now }: { correlationId: string; now: number },
): Promise<Outcome<unknown>> {
  const retryAfter = retryAfterSeconds(headerText(headers['retry-after']), now);
  const head = { endpoint, status, correlationId, retryAfter };
  if (status >= 300 && status < 400) {
    return { ok: false, failure: answerFailure(head, 'unexpected-redirect') };
  }
  const contentType = headerText(headers['content-type']) ?? '';
  return judgeAnswer({ ...head, contentType, text: await readBody(body) }, secret ?? bearer);
}

function headerText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
