/**
 * Why a kept secret does not open. `key-missing`: sealed with a key that is not among the encryption
 * keys. `tampered`: not what was sealed, or sealed with another key of the same id. `other-profile`:
 * sealed for another profile or purpose.
 */
export const secretProblems = ['key-missing', 'tampered', 'other-profile'] as const;

export type SecretProblem = (typeof secretProblems)[number];
