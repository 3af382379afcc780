import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog, withRequestId } from '../create-log.ts';
import { type Duty, startDuties } from './duties.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(act: () => Promise<void>, random = 0.5, more: Partial<Duty> = {}) {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const duty = { name: 'look', everyMs: 1_000, act, ...more };
  const duties = startDuties([duty], { log, random: () => random });
  return { duties, log, told: () => lines.map((line) => JSON.parse(line)) };
}

describe('what happens by itself', () => {
  it('happens again and again, and says nothing of it', async () => {
    const act = vi.fn(async () => {});
    const { duties, told } = open(act);
    expect(act).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(act).toHaveBeenCalledTimes(10);
    expect(told()).toEqual([]);
    await duties.stop();
  });

  it.each([
    [0, 750],
    [1, 1_250],
  ])('comes a quarter earlier or later, as chance says: %s', async (random, after) => {
    const act = vi.fn(async () => {});
    const { duties } = open(act, random);
    await vi.advanceTimersByTimeAsync(after - 1);
    expect(act).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(act).toHaveBeenCalledTimes(1);
    await duties.stop();
  });

  it('comes sooner for the first time where that is asked for', async () => {
    const act = vi.fn(async () => {});
    const { duties } = open(act, 0, { firstMs: 100 });
    await vi.advanceTimersByTimeAsync(75);
    expect(act).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(749);
    expect(act).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(act).toHaveBeenCalledTimes(2);
    await duties.stop();
  });

  it('happens at once when it is woken, and never twice at a time', async () => {
    let end = () => {};
    const act = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const { duties } = open(act);
    duties.wake('look');
    duties.wake('look');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(act).toHaveBeenCalledTimes(1);
    end();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(act).toHaveBeenCalledTimes(2);
    end();
    await duties.stop();
  });

  it('says nothing in the name of the request that has woken it', async () => {
    const { duties, log, told } = open(async () => log.info('looked'));
    withRequestId('a request', () => {
      log.info('woke it');
      duties.wake('look');
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told().map(({ requestId }) => requestId)).toEqual(['a request', ...Array(3)]);
    await duties.stop();
  });

  it.each([
    ['ECONNREFUSED', 40],
    ['a fault of ours', 50],
  ])('pauses ever longer while it fails, says so once, and goes on: %s', async (code, level) => {
    let broken = true;
    const act = vi.fn(async () => {
      if (broken) throw Object.assign(new Error('broken'), { code });
    });
    const { duties, told } = open(act);
    await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000);
    expect(act).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(act.mock.calls.length).toBeLessThan(20);
    expect(told().map((line) => line.level)).toEqual([level]);
    broken = false;
    await vi.advanceTimersByTimeAsync(60_000);
    act.mockClear();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(act.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(told().map((line) => line.level)).toEqual([level, 30]);
    await duties.stop();
  });

  it('ends with what is being done, and begins nothing more', async () => {
    let end = () => {};
    const act = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const { duties } = open(act);
    duties.wake('look');
    let stopped = false;
    const stopping = duties.stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(stopped).toBe(false);
    end();
    await stopping;
    duties.wake('look');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(act).toHaveBeenCalledTimes(1);
  });
});
