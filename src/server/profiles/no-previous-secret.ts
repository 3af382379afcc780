/** The columns of a previous secret when there is none: what was there is destroyed. */
export const noPreviousSecret = {
  previous_secret_sealed: null,
  previous_secret_hint: null,
  previous_secret_ends_at: null,
  previous_secret_ends_from: null,
  previous_secret_set_at: null,
  previous_secret_until: null,
} as const;
