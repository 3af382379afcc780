import type { FrameMessage, Scheme } from '#contract/embed-messages.ts';
import { followScheme } from './follow-scheme.ts';
import { frameAddress, originOf } from './frame-address.ts';
import { newFrame } from './new-frame.ts';
import { openChannel } from './open-channel.ts';
import { reportError } from './report-error.ts';
import type { Setup } from './setup.ts';
import type { SetupOptions } from './setup-options.ts';

/** For how long the frame may say nothing once it is loaded, in milliseconds. */
const patienceMs = 10_000;

/**
 * Shows the wizard in an element of the page, and tells what happens there by events of that element, each a
 * `CustomEvent` with the fields of its message in `detail`. What fails stands in the console as well, once.
 * Throws a `TypeError` when token, guide or origin is none.
 */
export function createSetup(element: Element, options: SetupOptions): Setup {
  const origin = originOf(options.origin);
  const { guide, locale = '', title } = options;
  let { token = '', theme = 'auto' } = options;
  let shown = frameAddress({ origin, token, guide });
  const frame = newFrame(shown, title);
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

  function show(address: string): void {
    shown = address;
    frame.src = address;
  }

  /** Again whenever another page has come into the frame. */
  function onLoad(): void {
    isReady = false;
    clearTimeout(waiting);
    const address = frameAddress({ origin, token, guide });
    // Out of the document and in again, a frame begins with its first token, which may be over.
    if (shown !== address) {
      show(address);
      return;
    }
    waiting = setTimeout(sayNothingCame, patienceMs);
    told = scheme();
    channel.post({ type: 'hello', token, scheme: told, locale });
  }

  function sayNothingCame(): void {
    if (frame.isConnected) fail('no-answer', noAnswer(origin));
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
      const address = frameAddress({ origin, token: next });
      token = next;
      if (isReady) channel.post({ type: 'token', token });
      // Nothing was done yet that could be lost.
      else show(address);
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
  return `${origin} does not answer in its frame. Is ${location.origin} among the origins of the embed token, or of EMBED_ORIGINS where there is none, and the token not over?`;
}
