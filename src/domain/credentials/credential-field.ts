export const credentialFields = ['clientId', 'clientSecret', 'tenant'] as const;

export type CredentialField = (typeof credentialFields)[number];
