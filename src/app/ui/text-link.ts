/** How a link looks that stands by itself: large enough for a finger. */
export const textLink =
  'inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11';
