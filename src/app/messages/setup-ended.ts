import type { SetupEndedPage, SetupLinkEnd } from '#contract/still-page.ts';

/** The page for somebody whose setup link leads nowhere any more. */
export const setupEndedMessages = {
  ends: {
    unknown: {
      title: 'This setup link leads nowhere',
      text: 'The link is not complete, or another one was made in its place, or it is so old that nobody remembers it. Compare it with the message that it came in, or ask whoever sent it.',
    },
    expired: {
      title: 'This setup link has expired',
      text: 'Its time was over before the setup was saved. What was entered so far, without the secret, is kept for the next link.',
    },
    used: {
      title: 'This setup link was used already',
      text: 'The setup was saved, and a link ends with that. There is nothing left to do, unless something about it is to change.',
    },
    revoked: {
      title: 'This setup link was taken back',
      text: 'Whoever sent it does not need this setup any more, or has made another link.',
    },
  } satisfies Record<SetupLinkEnd, { title: string; text: string }>,
  renewals: {
    none: {
      word: 'If you need a new link',
      text: 'Ask whoever sent you this one. A link is made anew within a minute.',
    },
    possible: {
      word: 'If you need a new link',
      text: 'Ask for one here: whoever sent you this link then sees that you wait for another. The new link comes on the way that this one came.',
    },
    asked: {
      word: 'A new link was asked for',
      text: 'Whoever sent you this one sees that you wait for another. It comes on the way that this one came; you can close this page.',
    },
  } satisfies Record<SetupEndedPage['renewal'], { word: string; text: string }>,
  ask: 'Ask for a new link',
};
