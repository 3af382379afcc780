import type { DeletedProfileList } from '#contract/deleted-profiles.ts';

/** A profile that was deleted and can be brought back. */
export type DeletedProfile = DeletedProfileList['profiles'][number];
