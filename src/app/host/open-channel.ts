import {
  envelope,
  type FrameMessage,
  messageIn,
  type PortalMessage,
  portalMessages,
  type Received,
} from '#contract/embed-messages.ts';

/** The page around the frame, as far as it is spoken to. */
export type Portal = Pick<Window, 'postMessage'>;

type Surroundings = {
  readonly portal: Portal;
  /** The only origins that are heard. */
  readonly origins: readonly string[];
  /** Hears the messages of this window; the answer stops that. */
  readonly listen: (hear: (event: MessageEvent) => void) => () => void;
};

export type Channel = {
  /** Says something to the page that has greeted; to nobody before one has. */
  tell(message: FrameMessage): void;
  close(): void;
};

type Heard = (message: PortalMessage, origin: string) => void;

/**
 * Listens to the portal: to the window that holds this one, as long as its page is of an origin that may. The
 * first greeting settles origin and channel; whatever comes by others is as if it had not been said.
 */
export function openChannel({ portal, origins, listen }: Surroundings, hear: Heard): Channel {
  let greeted: { readonly origin: string; readonly channel: string } | undefined;

  /** Whether a message is the first greeting, or of whoever has greeted. */
  function belongs({ message, channel }: Received<PortalMessage>, origin: string): boolean {
    if (greeted === undefined && message.type === 'hello') greeted = { origin, channel };
    return greeted?.origin === origin && greeted.channel === channel;
  }

  const stop = listen(({ source, origin, data }) => {
    if (source !== portal || !origins.includes(origin)) return;
    const heard = messageIn(data, portalMessages);
    if (heard !== undefined && belongs(heard, origin)) hear(heard.message, origin);
  });

  return {
    tell: (message) => {
      if (greeted === undefined) return;
      portal.postMessage(envelope(greeted.channel, message), greeted.origin);
    },
    close: stop,
  };
}
