import { expect, test } from 'vitest';
import type { FrameMessage, PortalMessage } from '#contract/embed-messages.ts';
import { type Asked, createHost, type Entered, type HostPhase } from './create-host.ts';

const minuteMs = 60_000;
const ended = { code: 'token-over', title: 'Over', fix: 'Hand over another' };
const failure = { code: 'unreachable', title: 'Nobody answers', fix: 'Wait' };

const hello = (token: string): PortalMessage => ({
  type: 'hello',
  token,
  scheme: 'dark',
  locale: 'de-CH',
});

type Answer = { readonly settle: (leftMs: number) => void; readonly fail: () => void };

/** A host whose time stands still, and whose tokens are exchanged when the test says so. */
function open() {
  const told: FrameMessage[] = [];
  const asked: Asked[] = [];
  const phases: HostPhase<string>[] = [];
  const exchanges: (Answer & { readonly token: string })[] = [];
  const timers: { act: () => void; ms: number }[] = [];
  let hear: (message: PortalMessage, origin: string) => void = () => {};
  const host = createHost<string>({
    open: (listener) => {
      hear = listener;
      return { tell: (message) => void told.push(message), close: () => {} };
    },
    enter: (token) =>
      new Promise<Entered<string>>((resolve, reject) => {
        exchanges.push({
          token,
          settle: (leftMs) => resolve({ setup: `of ${token}`, expiresAt: 1_000 + leftMs, leftMs }),
          fail: () => reject(new Error(token)),
        });
      }),
    failureOf: () => failure,
    ended,
    later: (act, ms) => {
      const timer = { act, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  host.watch(() => phases.push(host.phase()));
  const stop = host.start((one) => asked.push(one));
  const say = (message: PortalMessage) => hear(message, 'https://portal.example');
  /** Lets what was settled have its effects. */
  const rest = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const pass = (ms: number) => {
    for (const timer of timers.filter((one) => one.ms === ms)) timer.act();
  };
  return { host, told, asked, phases, exchanges, timers, say, rest, pass, stop };
}

test('a greeting’s token is exchanged, and then the host is ready', async () => {
  const { host, told, asked, exchanges, say, rest } = open();
  expect(host.phase()).toEqual({ is: 'waiting' });
  say(hello('a'));
  expect(asked).toEqual([
    { type: 'scheme', scheme: 'dark' },
    { type: 'locale', locale: 'de-CH' },
  ]);
  expect(told).toEqual([]);
  exchanges[0]?.settle(30 * minuteMs);
  await rest();
  expect(host.phase()).toEqual({ is: 'open', setup: 'of a', isOver: false });
  expect(told).toEqual([{ type: 'ready' }]);
});

test('a token that is refused says why, and can be tried again', async () => {
  const { host, told, exchanges, say, rest } = open();
  say(hello('a'));
  exchanges[0]?.fail();
  await rest();
  expect(host.phase()).toEqual({ is: 'refused', failure });
  expect(told).toEqual([{ type: 'error', code: 'unreachable', message: 'Nobody answers. Wait' }]);
  host.tryAgain();
  expect(exchanges[1]?.token).toBe('a');
  exchanges[1]?.settle(minuteMs);
  await rest();
  expect(host.phase().is).toBe('open');
});

test('without a token the guide is shown all the same', () => {
  const { host, told, say } = open();
  say(hello(''));
  expect([host.phase(), told]).toEqual([{ is: 'without-token' }, [{ type: 'ready' }]]);
});

test('another token is asked for in time, and one that is no good takes nothing away', async () => {
  const { host, told, exchanges, say, rest, pass } = open();
  say(hello('a'));
  exchanges[0]?.settle(30 * minuteMs);
  await rest();
  pass(25 * minuteMs);
  expect(told.at(-1)).toEqual({ type: 'token-expiring', expiresAt: 1_000 + 30 * minuteMs });
  say({ type: 'token', token: 'bad' });
  exchanges[1]?.fail();
  await rest();
  expect(host.phase()).toEqual({ is: 'open', setup: 'of a', isOver: false });
  expect(told.at(-1)?.type).toBe('error');
});

test('of a short token, half of the time is warning enough', async () => {
  const { exchanges, say, rest, timers } = open();
  say(hello('a'));
  exchanges[0]?.settle(2 * minuteMs);
  await rest();
  expect(timers.map(({ ms }) => ms)).toEqual([minuteMs, 2 * minuteMs]);
});

test('a token that has ended says so, and the next one goes on', async () => {
  const { host, told, exchanges, say, rest, pass, timers } = open();
  say(hello('a'));
  exchanges[0]?.settle(minuteMs);
  await rest();
  pass(minuteMs);
  expect(host.phase()).toEqual({ is: 'open', setup: 'of a', isOver: true });
  expect(told.at(-1)).toEqual({
    type: 'error',
    code: 'token-over',
    message: 'Over. Hand over another',
  });
  host.askForToken();
  expect(told.at(-1)?.type).toBe('token-expiring');
  say({ type: 'token', token: 'b' });
  exchanges[1]?.settle(30 * minuteMs);
  await rest();
  expect(host.phase()).toEqual({ is: 'open', setup: 'of b', isOver: false });
  // Those of the token before count no more.
  expect(timers.map(({ ms }) => ms)).toEqual([25 * minuteMs, 30 * minuteMs]);
});

test('tokens are exchanged one after the other, and of those that wait only the last', async () => {
  const { host, exchanges, say, rest } = open();
  for (const token of ['a', 'b', 'c']) say({ ...hello(token) });
  exchanges[0]?.settle(minuteMs);
  await rest();
  expect(exchanges.map(({ token }) => token)).toEqual(['a', 'c']);
  exchanges[1]?.settle(minuteMs);
  await rest();
  expect(host.phase()).toMatchObject({ setup: 'of c' });
});

test('once all is saved nothing ends any more', async () => {
  const { host, exchanges, say, rest, timers } = open();
  say(hello('a'));
  exchanges[0]?.settle(minuteMs);
  await rest();
  host.tell({ type: 'saved', profileId: 'p', status: 'connected' });
  expect(timers).toEqual([]);
});

test('what the portal asks the page for is passed on', () => {
  const { asked, say } = open();
  say({ type: 'focus' });
  say({ type: 'close' });
  say({ type: 'scheme', scheme: 'light' });
  expect(asked.map(({ type }) => type)).toEqual(['focus', 'close', 'scheme']);
});

test('who has left hears of no end', async () => {
  const { exchanges, say, rest, timers, stop } = open();
  say(hello('a'));
  exchanges[0]?.settle(minuteMs);
  await rest();
  stop();
  expect(timers).toEqual([]);
});
