/** For how long a setup session lasts without being used, in milliseconds. */
export const idleMs = 12 * 60 * 60 * 1_000;

/** For how long it can tell what was saved in it: by then nobody waits for a lost answer any more. */
export const doneMs = 60 * 60 * 1_000;
