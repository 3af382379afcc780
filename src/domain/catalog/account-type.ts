/** Who may use the app registration: one tenant, or any tenant that consents. */
export const accountTypes = ['single', 'multi'] as const;

export type AccountType = (typeof accountTypes)[number];
