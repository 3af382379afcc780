/** What happens to a profile and is worth telling outside; each is written with the change itself. */
export const profileEventTypes = [
  'profile.created',
  'profile.checked',
  'profile.attention',
  'profile.secret_expiring',
  'profile.secret_rotated',
  'profile.deleted',
] as const;

export type ProfileEventType = (typeof profileEventTypes)[number];
