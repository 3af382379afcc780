/**
 * Who asked for a test. `operator`: a person, for this profile. `batch`: a person, for many at once.
 * `schedule`: nobody, it was time. `rotation`: a person, before a new secret takes the place of another.
 * `setup`: somebody without an account, by a setup link.
 */
export const checkMakers = ['operator', 'batch', 'schedule', 'rotation', 'setup'] as const;

export type CheckMaker = (typeof checkMakers)[number];
