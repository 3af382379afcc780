/**
 * What happens to a profile and is worth telling outside; each is written with the change itself. A profile
 * that is brought back is told of by none of these: it is not a new one, and what happens to it next is told again.
 */
export const profileEventTypes = [
  'profile.created',
  'profile.checked',
  'profile.attention',
  'profile.secret_expiring',
  'profile.secret_rotated',
  'profile.deleted',
] as const;

export type ProfileEventType = (typeof profileEventTypes)[number];

/** What happens to a setup link. */
export const linkEventTypes = ['link.opened', 'link.completed'] as const;

export type LinkEventType = (typeof linkEventTypes)[number];

/** Everything that a webhook may hear of. */
export const eventTypes = [...profileEventTypes, ...linkEventTypes] as const;
