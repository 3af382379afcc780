import type { FrameMessage, PortalMessage } from '#contract/embed-messages.ts';
import type { Channel } from './open-channel.ts';

/** Why the wizard does not work for the portal, for its developers and for whoever sits before it. */
export type HostFailure = { readonly code: string; readonly title: string; readonly fix: string };

/** What an embed token has opened. */
export type Entered<Setup> = {
  readonly setup: Setup;
  /** Milliseconds since the epoch, by the server’s clock. */
  readonly expiresAt: number;
  /** Until then, in milliseconds: the clock here may be another. */
  readonly leftMs: number;
};

export type HostPhase<Setup> =
  /** For a greeting, or for what becomes of its token. */
  | { readonly is: 'waiting' }
  /** The portal shows the guide, and has no token for it. */
  | { readonly is: 'without-token' }
  | { readonly is: 'refused'; readonly failure: HostFailure }
  /** `isOver`: its time is up. What was typed is still here. */
  | { readonly is: 'open'; readonly setup: Setup; readonly isOver: boolean };

type Needs<Setup> = {
  /** Begins to listen, at `start`. */
  readonly open: (hear: (message: PortalMessage, origin: string) => void) => Channel;
  /** Exchanges a token for what it opens. Rejects when that cannot be. */
  readonly enter: (token: string, origin: string) => Promise<Entered<Setup>>;
  readonly failureOf: (error: unknown) => HostFailure;
  /** What the portal’s developers are told when nothing came in place of a token that has ended. */
  readonly ended: HostFailure;
  /** Does something later, in milliseconds; the answer takes it back. */
  readonly later: (act: () => void, ms: number) => () => void;
};

/** What the portal asks the page to do. */
export type Asked =
  | Extract<PortalMessage, { type: 'scheme' | 'focus' | 'close' }>
  | { readonly type: 'locale'; readonly locale: string };

export type Host<Setup> = {
  /** Listens from now on. Returns the way to stop. */
  start(onAsked: (asked: Asked) => void): () => void;
  phase(): HostPhase<Setup>;
  watch(onChange: () => void): () => void;
  /** Tells the portal something, once it has greeted and its token has opened something. */
  tell(message: FrameMessage): void;
  /** Asks the portal for another token. */
  askForToken(): void;
  /** Tries the last token once more. */
  tryAgain(): void;
};

type Given = { readonly token: string; readonly origin: string };

/** So long before its end another token is asked for, or after half of its time; in milliseconds. */
const warningMs = 5 * 60_000;

/** The frame’s side of the handshake: it waits for a greeting, exchanges the token, and is open or refused. */
export function createHost<Setup>(needs: Needs<Setup>): Host<Setup> {
  let phase: HostPhase<Setup> = { is: 'waiting' };
  let channel: Channel | undefined;
  let last: Given | undefined;
  let next: Given | undefined;
  let busy = false;
  let endsAt = 0;
  let forgetEnd = () => {};
  const watchers = new Set<() => void>();

  function become(changed: HostPhase<Setup>): void {
    phase = changed;
    for (const onChange of watchers) onChange();
  }

  function fail({ code, title, fix }: HostFailure): void {
    channel?.tell({ type: 'error', code, message: `${title}. ${fix}` });
  }

  /** One after the other: each hands over to the next, and of several that wait only the last counts. */
  async function exchange(given: Given): Promise<void> {
    next = given;
    if (busy) return;
    busy = true;
    while (next !== undefined) {
      last = next;
      next = undefined;
      await exchangeOne(last);
    }
    busy = false;
  }

  async function exchangeOne({ token, origin }: Given): Promise<void> {
    try {
      const { setup, expiresAt, leftMs } = await needs.enter(token, origin);
      watchEnd(expiresAt, leftMs);
      become({ is: 'open', setup, isOver: false });
      channel?.tell({ type: 'ready' });
    } catch (error) {
      const failure = needs.failureOf(error);
      // A token that is no good takes nothing away from the one before.
      if (phase.is !== 'open') become({ is: 'refused', failure });
      fail(failure);
    }
  }

  function watchEnd(expiresAt: number, leftMs: number): void {
    forgetEnd();
    endsAt = expiresAt;
    const early = Math.min(warningMs, leftMs / 2);
    const forget = [
      needs.later(askForToken, leftMs - early),
      needs.later(() => {
        if (phase.is === 'open') become({ ...phase, isOver: true });
        fail(needs.ended);
      }, leftMs),
    ];
    forgetEnd = () => {
      for (const one of forget) one();
    };
  }

  function askForToken(): void {
    channel?.tell({ type: 'token-expiring', expiresAt: endsAt });
  }

  function hear(message: PortalMessage, origin: string, onAsked: (asked: Asked) => void): void {
    if (message.type !== 'hello' && message.type !== 'token') {
      onAsked(message);
      return;
    }
    if (message.type === 'hello') {
      onAsked({ type: 'scheme', scheme: message.scheme });
      onAsked({ type: 'locale', locale: message.locale });
    }
    if (message.token !== '') {
      void exchange({ token: message.token, origin });
      return;
    }
    become({ is: 'without-token' });
    channel?.tell({ type: 'ready' });
  }

  return {
    start: (onAsked) => {
      channel = needs.open((message, origin) => hear(message, origin, onAsked));
      return () => {
        forgetEnd();
        channel?.close();
      };
    },
    phase: () => phase,
    watch: (onChange) => {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    tell: (message) => {
      // From here on there is nothing that could end too early.
      if (message.type === 'saved') forgetEnd();
      if (phase.is === 'open' || phase.is === 'without-token') channel?.tell(message);
    },
    askForToken,
    tryAgain: () => {
      if (last !== undefined) void exchange(last);
    },
  };
}
