/** For how long a setup session lasts without being used, in milliseconds. */
export const idleMs = 12 * 60 * 60 * 1_000;
