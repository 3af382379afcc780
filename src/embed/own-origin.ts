/** Where this script came from. A bundle of the portal’s own knows only itself: it names the origin. */
export const ownOrigin: string = new URL(import.meta.url).origin;
