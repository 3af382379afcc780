import { expect, it, vi } from 'vitest';
import { untilFew } from './until-few.ts';

const { signal } = new AbortController();

it('goes on until a round finds few, and lets others have their turn between two', async () => {
  const turns: string[] = [];
  let left = 250;
  setImmediate(() => turns.push('another'));
  await untilFew(async (limit) => {
    turns.push('round');
    const taken = Math.min(left, limit);
    left -= taken;
    return taken;
  }, signal);
  expect(left).toBe(0);
  expect(turns).toEqual(['round', 'another', 'round', 'round']);
});

it('ends after the round in which the server stops, and begins none after that', async () => {
  const stop = new AbortController();
  const act = vi.fn(async (limit: number) => {
    stop.abort();
    return limit;
  });
  await untilFew(act, stop.signal);
  await untilFew(act, stop.signal);
  expect(act).toHaveBeenCalledTimes(1);
});
