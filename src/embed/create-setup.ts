import type { FrameMessage, Scheme } from '#contract/embed-messages.ts';
import { followScheme } from './follow-scheme.ts';
import { frameAddress, originOf } from './frame-address.ts';
import { newFrame } from './new-frame.ts';
import { openChannel } from './open-channel.ts';
import { reportError } from './report-error.ts';
import type { Setup } from './setup.ts';
import type { SetupOptions } from './setup-options.ts';

/** In milliseconds: a frame that has loaded may begin to hear only then, and has said nothing at the end. */
const pauses = [1_000, 3_000, 6_000];

/**
 * Shows the wizard in an element of the page, and tells what happens there by events of that element, each a
 * `CustomEvent` with the fields of its message in `detail`. What fails stands in the console as well, once.
 * Throws a `TypeError` when token or origin is none.
 */
export function createSetup(element: Element, options: SetupOptions): Setup {
  const origin = originOf(options.origin);
  let { token, theme = 'auto' } = options;
  const frame = newFrame(frameAddress(origin, token), options.title);
  const channel = openChannel({ frame, origin, onMessage });
  const page = followScheme(element, tellScheme);
  const said = new Set<string>();
  let isReady = false;
  let wantsFocus = false;
  let told: Scheme | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tell = (type: FrameMessage['type'], detail: object) =>
    element.dispatchEvent(new CustomEvent(type, { detail }));
  const scheme = (): Scheme => (theme === 'auto' ? page.current() : theme);

  function tellScheme(): void {
    if (!isReady || scheme() === told) return;
    told = scheme();
    channel.post({ type: 'scheme', scheme: told });
  }

  function fail(code: string, message: string): void {
    if (said.has(message)) tell('error', { code, message });
    else reportError(element, code, message);
    said.add(message);
  }

  /** Again whenever another page has come into the frame. */
  function onLoad(): void {
    isReady = false;
    const address = frameAddress(origin, token);
    // Out of the document and in again, a frame begins with its first token, which may be over.
    if (frame.src === address) greet();
    else frame.src = address;
  }

  function greet(times = 0): void {
    clearTimeout(waiting);
    if (!frame.isConnected) return;
    const pause = pauses[times];
    if (pause === undefined) {
      fail('no-answer', noAnswer(origin));
      return;
    }
    waiting = setTimeout(greet, pause, times + 1);
    told = scheme();
    channel.post({ type: 'hello', token, scheme: told, locale: options.locale ?? '' });
  }

  function onMessage(message: FrameMessage): void {
    const { type, ...detail } = message;
    clearTimeout(waiting);
    if (type === 'ready') begin();
    if (message.type === 'resize') frame.style.height = `${Math.ceil(message.height)}px`;
    if (message.type === 'error') fail(message.code, message.message);
    else tell(type, detail);
  }

  function begin(): void {
    isReady = true;
    tellScheme();
    // Unless somebody has gone elsewhere meanwhile.
    if (wantsFocus && frame.matches(':focus')) focus();
  }

  function focus(): void {
    wantsFocus = !isReady;
    frame.focus();
    if (isReady) channel.post({ type: 'focus' });
  }

  frame.addEventListener('load', onLoad);
  element.append(frame);

  return {
    events: element,
    setToken: (next) => {
      if (next === token) return;
      const address = frameAddress(origin, next);
      token = next;
      if (isReady) channel.post({ type: 'token', token });
      // Nothing was done yet that could be lost.
      else frame.src = address;
    },
    setTheme: (next) => {
      theme = next;
      tellScheme();
    },
    focus,
    requestClose: () => {
      if (isReady) channel.post({ type: 'close' });
      else tell('close-requested', {});
    },
    destroy: () => {
      clearTimeout(waiting);
      channel.end();
      page.end();
      frame.remove();
    },
  };
}

function noAnswer(origin: string): string {
  return `${origin} does not answer in its frame. Is ${location.origin} among the origins of the embed token, and the token not over?`;
}
