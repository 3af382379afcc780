/** `registration`: read there by a test. `entered`: by a person, who knows better. */
export const secretEndSources = ['registration', 'entered'] as const;

export type SecretEndSource = (typeof secretEndSources)[number];

/** When a secret stops working, in milliseconds since the epoch, and who says so. */
export type SecretEnd = { readonly at: number; readonly from: SecretEndSource };
