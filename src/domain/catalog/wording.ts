/** Microsoft renames its screens tenant by tenant: what stands there now, and what stood there before. */
export const wordings = ['current', 'earlier'] as const;

export type Wording = (typeof wordings)[number];
