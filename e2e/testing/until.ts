import { setTimeout as wait } from 'node:timers/promises';

const everyMs = 20;
const atMostMs = 20_000;

type Pending<Answer> = Answer | null | undefined | false;

/** Asks until the answer is something; fails, naming what was waited for, after 20 seconds. */
export async function until<Answer>(
  what: string,
  ask: () => Pending<Answer> | Promise<Pending<Answer>>,
): Promise<Answer> {
  const end = Date.now() + atMostMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await wait(everyMs);
  }
  throw new Error(`Waited in vain for ${what}.`);
}
