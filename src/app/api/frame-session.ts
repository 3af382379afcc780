import type { EmbedSession } from '#contract/embed-tokens.ts';

/**
 * The session of a page in a portal’s frame: here and nowhere else, so that it is gone with the page. There are no
 * cookies in a frame, and where a browser has some, they are somebody else’s.
 */
export const frameSession: {
  current: EmbedSession | undefined;
  /** Settles once it is known whether another session takes its place; undefined where none is on its way. */
  changing: Promise<unknown> | undefined;
} = { current: undefined, changing: undefined };
