import {
  envelope,
  type FrameMessage,
  frameMessages,
  messageIn,
  type PortalMessage,
  type Scheme,
} from '#contract/embed-messages.ts';
import { followScheme } from './follow-scheme.ts';
import { ownOrigin } from './own-origin.ts';
import type { Setup, SetupOptions, SetupTheme } from './setup-options.ts';

/** For how long the frame may say nothing once it is loaded, in milliseconds. */
const patienceMs = 10_000;

const firstHeight = 480;

/**
 * Shows the wizard in an element of the page, and tells what happens there by events of that element, each a
 * `CustomEvent` with the fields of its message in `detail`. Throws a `TypeError` when the token is none.
 */
export function createSetup(element: Element, options: SetupOptions): Setup {
  const origin = new URL(options.origin ?? ownOrigin).origin;
  const channel = crypto.randomUUID();
  const frame = document.createElement('iframe');
  let { token } = options;
  let theme: SetupTheme = options.theme ?? 'auto';
  let isReady = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const post = (message: PortalMessage) =>
    frame.contentWindow?.postMessage(envelope(channel, message), origin);
  const tell = (type: string, detail: object) =>
    element.dispatchEvent(new CustomEvent(type, { detail }));

  const page = followScheme(element, () => {
    if (isReady && theme === 'auto') post({ type: 'scheme', scheme: scheme() });
  });
  const scheme = (): Scheme => (theme === 'auto' ? page.current() : theme);

  function fail(code: string, message: string): void {
    console.error(`Scopewright: ${message}`);
    tell('error', { code, message });
  }

  /** Again whenever another page has come into the frame. */
  function greet(): void {
    isReady = false;
    clearTimeout(waiting);
    waiting = setTimeout(() => fail('no-answer', noAnswer(origin)), patienceMs);
    post({ type: 'hello', token, scheme: scheme(), locale: options.locale ?? '' });
  }

  function hear({ data, origin: from, source }: MessageEvent): void {
    if (source !== frame.contentWindow || from !== origin) return;
    const heard = messageIn(data, frameMessages);
    if (heard?.channel === channel) take(heard.message);
  }

  function take(message: FrameMessage): void {
    const { type, ...detail } = message;
    if (type === 'ready') {
      isReady = true;
      clearTimeout(waiting);
    }
    if (message.type === 'resize') frame.style.height = `${Math.ceil(message.height)}px`;
    if (message.type === 'error') fail(message.code, message.message);
    else tell(type, detail);
  }

  addEventListener('message', hear);
  frame.addEventListener('load', greet);
  frame.title = options.title ?? 'Scopewright';
  frame.allow = 'clipboard-write';
  frame.style.cssText = `border:0;display:block;width:100%;height:${firstHeight}px`;
  frame.src = `${origin}/embed?setup=${setupIdOf(token)}`;
  element.append(frame);

  return {
    setToken: (next) => {
      setupIdOf(next);
      token = next;
      if (isReady) post({ type: 'token', token });
    },
    setTheme: (next) => {
      theme = next;
      if (isReady) post({ type: 'scheme', scheme: scheme() });
    },
    focus: () => {
      frame.focus();
      post({ type: 'focus' });
    },
    requestClose: () => post({ type: 'close' }),
    destroy: () => {
      clearTimeout(waiting);
      removeEventListener('message', hear);
      page.end();
      frame.remove();
    },
  };
}

/** What stands before the dot: it tells the server whose frame it is, and opens nothing. */
function setupIdOf(token: string): string {
  const [, id] = /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(token) ?? [];
  if (id === undefined) throw new TypeError('Scopewright: this is no embed token');
  return id;
}

function noAnswer(origin: string): string {
  return `${origin} does not answer in its frame. Is ${location.origin} among the origins of the embed token, and the token not over?`;
}
