import { expect, test } from 'vitest';
import { envelope, type PortalMessage } from '#contract/embed-messages.ts';
import { openChannel } from './open-channel.ts';

const origin = 'https://portal.example';
const hello: PortalMessage = { type: 'hello', token: 't', scheme: 'dark', locale: '' };
const focus: PortalMessage = { type: 'focus' };

/** A frame in the page of a portal, without either. */
function open() {
  const posted: unknown[][] = [];
  const portal = { postMessage: (...given: unknown[]) => void posted.push(given) };
  const heard: PortalMessage[] = [];
  let say: (event: MessageEvent) => void = () => {};
  let isOpen = true;
  const listen = (hear: typeof say) => {
    say = hear;
    return () => {
      isOpen = false;
    };
  };
  const channel = openChannel({ portal, origins: [origin], listen }, (message) =>
    heard.push(message),
  );
  const from = (event: object) =>
    // No more of it is looked at.
    say({ source: portal, origin, ...event } as unknown as MessageEvent);
  return { posted, heard, channel, from, isOpen: () => isOpen };
}

test('nothing is said before the portal has greeted, and then to its origin and channel alone', () => {
  const { channel, from, posted } = open();
  channel.tell({ type: 'ready' });
  from({ data: envelope('one', hello) });
  channel.tell({ type: 'ready' });
  expect(posted).toEqual([[{ type: 'ready', scopewright: 1, channel: 'one' }, origin]]);
});

test.each([
  ['another window', { source: {} }],
  ['no window', { source: null }],
  ['another origin', { origin: 'https://portal.example.evil.example' }],
  ['an origin that has none', { origin: 'null' }],
  ['another version', { data: { ...envelope('one', hello), scopewright: 2 } }],
  ['another shape', { data: { ...envelope('one', hello), token: 1 } }],
  ['no message', { data: 'hello' }],
])('who greets from or with %s is not heard, and not answered', (_, event) => {
  const { channel, from, heard, posted } = open();
  from({ data: envelope('one', hello), ...event });
  channel.tell({ type: 'ready' });
  expect([heard, posted]).toEqual([[], []]);
});

test('the first greeting settles the channel, and nothing is heard before it', () => {
  const { from, heard } = open();
  from({ data: envelope('one', focus) });
  expect(heard).toEqual([]);
  from({ data: envelope('one', hello) });
  from({ data: envelope('two', hello) });
  from({ data: envelope('two', focus) });
  from({ data: envelope('one', focus) });
  expect(heard).toEqual([hello, focus]);
});

test('what is closed listens no more', () => {
  const { channel, isOpen } = open();
  channel.close();
  expect(isOpen()).toBe(false);
});
