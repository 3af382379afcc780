export const profileStatuses = ['draft', 'connected', 'attention', 'disabled'] as const;

/**
 * `draft`: saved without a passed test. `connected`: the last test passed, perhaps with warnings. `attention`: was
 * connected, the last test did not pass. `disabled`: switched off by an operator.
 */
export type ProfileStatus = (typeof profileStatuses)[number];
