import { Agent, type Dispatcher } from 'undici';
import type { DeliveryError, DestinationFault } from '#contract/webhooks.ts';
import { cancelled } from '../entra/cancelled.ts';
import { retryAfterSeconds } from '../entra/retry-after.ts';
import { transportFault } from '../entra/transport-fault.ts';
import {
  AddressForbiddenError,
  checkedLookup,
  publicAddresses,
  type Resolve,
} from './checked-lookup.ts';
import { judgeDestination } from './destination.ts';
import { resolveWith } from './resolve-name.ts';

export type SenderOptions = {
  /** Names with a port that may be private and without https; for rigs. */
  readonly trustedHosts: readonly string[];
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From the first step of the connection to the last byte that is read, in ms. */
  readonly timeoutMs?: number;
  /** How names are resolved; by the name servers of this machine without it. */
  readonly resolve?: Resolve;
  /** Certificates to trust, in PEM; those of Node without it. */
  readonly ca?: string;
};

export type OutgoingMessage = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What came of it: delivered when `error` is null. */
export type Sent = {
  readonly status: number | null;
  readonly error: DeliveryError | null;
  /** What the answer asks for, in ms. */
  readonly retryAfterMs?: number | undefined;
};

export type WebhookSender = {
  /** What is wrong with a destination, with its addresses as they are now. */
  faultOf(url: string): Promise<DestinationFault | undefined>;
  /** Sends once. Rejects for nothing that the network does; with an AbortError when the signal aborts. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<Sent>;
  close(): Promise<void>;
};

/** Nobody reads what an endpoint answers; more than this is not even received, in bytes. */
const mostAnswerBytes = 4_096;

/** The way out to whoever listens: https to the open internet, no redirects, nothing kept of the answers. */
export function createWebhookSender(options: SenderOptions): WebhookSender {
  const { trustedHosts, timeoutMs = 15_000, resolve = resolveWith(), now } = options;
  const common = { timeout: timeoutMs, ...(options.ca !== undefined && { ca: options.ca }) };
  // One connection for each message: so each goes to an address that was checked for it.
  const settings = { pipelining: 0, headersTimeout: 0, bodyTimeout: 0 };
  const strict = new Agent({ ...settings, connect: { ...common, lookup: checkedLookup(resolve) } });
  const trusting = new Agent({ ...settings, connect: common });

  async function faultOf(text: string): Promise<DestinationFault | undefined> {
    const judged = judgeDestination(text, trustedHosts);
    if (judged.destination === undefined) return judged.fault;
    const { url, isTrusted, isAddress } = judged.destination;
    return isTrusted || isAddress ? undefined : faultOfName(url.hostname, resolve);
  }

  async function send(message: OutgoingMessage, signal: AbortSignal): Promise<Sent> {
    const judged = judgeDestination(message.url, trustedHosts);
    if (judged.destination === undefined) return { status: null, error: judged.fault };
    const { url, isTrusted } = judged.destination;
    const headers = { 'user-agent': options.userAgent, ...message.headers };
    const call = limitedCall(signal, timeoutMs);
    try {
      signal.throwIfAborted();
      const answer = await call.orOver(
        (isTrusted ? trusting : strict).request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: 'POST',
          headers,
          body: message.body,
          signal: call.signal,
        }),
      );
      await readSome(answer.body);
      return judgeAnswer(answer, now());
    } catch (error) {
      signal.throwIfAborted();
      return { status: null, error: call.signal.aborted ? 'timed-out' : errorOf(error) };
    } finally {
      call.end();
    }
  }

  return {
    faultOf,
    send,
    // Nobody waits for what is still connecting.
    close: async () => {
      await Promise.all([strict.destroy(), trusting.destroy()]);
    },
  };
}

/** A signal that aborts with another one, or when the time is over. */
function limitedCall(signal: AbortSignal, timeoutMs: number) {
  const call = new AbortController();
  const abort = () => call.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal.addEventListener('abort', abort);
  const over = new Promise<undefined>((resolve) => {
    call.signal.addEventListener('abort', () => resolve(undefined));
  });
  return {
    signal: call.signal,
    /** What the promise answers, unless it is over before: a request heeds its signal once it is connected. */
    orOver: async <Answer extends object>(promise: Promise<Answer>): Promise<Answer> => {
      const answer = await Promise.race([promise, over]);
      if (answer === undefined) throw cancelled();
      return answer;
    },
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      // Drops the connection if part of an answer is still to come.
      abort();
    },
  };
}

async function faultOfName(
  hostname: string,
  resolve: Resolve,
): Promise<DestinationFault | undefined> {
  try {
    await publicAddresses(hostname, resolve);
    return undefined;
  } catch (error) {
    return error instanceof AddressForbiddenError ? 'address-forbidden' : 'host-not-found';
  }
}

/** The status has told all: an answer that breaks off later, or never ends, changes nothing. */
async function readSome(body: AsyncIterable<Uint8Array>): Promise<void> {
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > mostAnswerBytes) return;
    }
  } catch {
    return;
  }
}

function judgeAnswer({ statusCode: status, headers }: Dispatcher.ResponseData, now: number): Sent {
  if (status >= 200 && status < 300) return { status, error: null };
  if (status >= 300 && status < 400) return { status, error: 'redirected' };
  if (status === 410) return { status, error: 'gone' };
  const seconds = retryAfterSeconds(headerText(headers['retry-after']), now);
  return { status, error: 'refused', retryAfterMs: seconds && seconds * 1_000 };
}

function errorOf(error: unknown): DeliveryError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AddressForbiddenError) return 'address-forbidden';
  }
  return transportFault(error);
}

function headerText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
