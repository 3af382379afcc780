import { setTimeout as delay } from 'node:timers/promises';
import { diagnose } from '#domain/diagnosis/diagnose.ts';
import { diagnoses } from '#domain/diagnosis/diagnoses.ts';
import type { Failure } from '#domain/diagnosis/failure.ts';
import type { Ask } from './ask.ts';
import { cancelled } from './cancelled.ts';

const mostRetries = 2;

/** For a question with all its tries, each taking as long as it may, and the time between them. */
const longestMs = 20_000;

/** What Entra says to a client that asks the same in a loop: asking on makes it worse. */
const loopDetected = 50196;

export type Patience = {
  /** The longest that one try takes, in ms. */
  readonly timeoutMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** 0 or more, less than 1. */
  readonly random: () => number;
  /** Rejects with an AbortError as soon as the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
};

/** As `ask`, but asks at most twice more where the diagnosis says that it may help. */
export function askAgain(ask: Ask, { timeoutMs, now, random, wait }: Patience): Ask {
  return async (question) => {
    const startedAt = now();
    let waited = 0;
    for (let retry = 0; ; retry += 1) {
      const outcome = await ask(question);
      if (outcome.ok || retry === mostRetries) return outcome;
      const pause = pauseBefore(outcome.failure, { retry, random });
      const spent = Math.max(waited, now() - startedAt);
      if (pause === undefined || spent + pause + timeoutMs > longestMs) return outcome;
      await wait(pause, question.signal);
      waited += pause;
    }
  };
}

type Attempt = { readonly retry: number; readonly random: () => number };

/** Milliseconds until the next try; `undefined` when there is to be none. */
function pauseBefore(failure: Failure, { retry, random }: Attempt): number | undefined {
  const { code, details } = diagnose(failure);
  const when = diagnoses[code].retry;
  if (when === undefined || details?.codes.includes(loopDetected)) return undefined;
  // Half a second and one, each more or less by half of it: servers that failed together come apart.
  const jitter = 500 * 2 ** retry * (0.5 + random());
  const told = details?.retryAfter;
  if (told !== undefined) return told * 1_000 + jitter;
  return when === 'soon' ? jitter : undefined;
}

/** Time as it passes, ended at once by the signal. */
export async function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await delay(ms, undefined, signal && { signal }).catch(() => {
    throw cancelled();
  });
}
