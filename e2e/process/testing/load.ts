import type { Attempt, Operator } from './operator.ts';
import { usableCredentials } from './usable-credentials.ts';

export type Load = {
  /** Names whose saving the server has confirmed. */
  readonly acknowledged: readonly string[];
  /** All names that were sent. */
  readonly sent: readonly string[];
  /** What came back that was no confirmation. */
  readonly refusals: readonly Attempt[];
  /** Resolves when so many more were confirmed, or refused. */
  more(kind: 'acknowledged' | 'refusals', count: number): Promise<void>;
  /** Lets what is on its way come back, and ends. */
  stop(): Promise<void>;
};

const writers = 4;

/** An answer later than this is none: the request is given up, and counted with no status. */
const patienceMs = 5_000;

/** Several who save profiles, one after the other, until they are stopped. Names begin with a word. */
export function startLoad(operator: Operator, word: string): Load {
  const acknowledged: string[] = [];
  const sent: string[] = [];
  const refusals: Attempt[] = [];
  let stopped = false;

  async function write(writer: number): Promise<void> {
    for (let count = 0; !stopped; count += 1) {
      const name = `${word} ${writer} ${count}`;
      sent.push(name);
      const signal = AbortSignal.timeout(patienceMs);
      const attempt = await operator.trySave(name, usableCredentials(), signal);
      if (attempt.status === 201) acknowledged.push(name);
      else refusals.push(attempt);
    }
  }

  const writing = Array.from({ length: writers }, (_, writer) => write(writer));
  return {
    acknowledged,
    sent,
    refusals,
    more: async (kind, count) => {
      const list = kind === 'refusals' ? refusals : acknowledged;
      const enough = list.length + count;
      while (list.length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    stop: async () => {
      stopped = true;
      await Promise.all(writing);
    },
  };
}
