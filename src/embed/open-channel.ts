import {
  envelope,
  type FrameMessage,
  frameMessages,
  messageIn,
  type PortalMessage,
} from '#contract/embed-messages.ts';

type Channel = { post(message: PortalMessage): void; end(): void };

type Ends = {
  readonly frame: HTMLIFrameElement;
  /** The one that messages go to, and the only one that they are taken from. */
  readonly origin: string;
  readonly onMessage: (message: FrameMessage) => void;
};

/** Speaks with one frame, and hears neither another one on the page nor another page in this one. */
export function openChannel({ frame, origin, onMessage }: Ends): Channel {
  // Not `randomUUID`, which pages without https lack: they are to be told what is wrong.
  const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const hear = ({ data, origin: from, source }: MessageEvent) => {
    // A frame that is out of the document has no window, and an event may have none either.
    if (source === null || source !== frame.contentWindow || from !== origin) return;
    const heard = messageIn(data, frameMessages);
    if (heard?.channel === name) onMessage(heard.message);
  };
  addEventListener('message', hear);
  return {
    post: (message) => frame.contentWindow?.postMessage(envelope(name, message), origin),
    end: () => removeEventListener('message', hear),
  };
}
