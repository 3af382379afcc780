import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fewAtOnce } from './few-at-once.ts';

describe('few at once', () => {
  it('are as many as may be, in the order in which they came, also when one fails', async () => {
    const inTurn = fewAtOnce(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const act = (index: number) => async () => {
      begun.push(index);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (index === 1) throw new Error('broken');
      return index;
    };
    const all = Promise.allSettled([0, 1, 2, 3].map((index) => inTurn(act(index))));
    expect(begun).toEqual([0, 1]);
    ends[1]?.();
    await setImmediate();
    expect(begun).toEqual([0, 1, 2]);
    for (const end of [0, 2]) ends[end]?.();
    await setImmediate();
    expect(begun).toEqual([0, 1, 2, 3]);
    ends[3]?.();
    const ended = await all;
    expect(ended.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    const later = inTurn(act(4));
    expect(begun.at(-1)).toBe(4);
    ends[4]?.();
    expect(await later).toBe(4);
  });
});
