import type { SecretProblem } from '#domain/profile/secret-problem.ts';

const messages: Readonly<Record<SecretProblem, string>> = {
  'key-missing': 'The secret was sealed with a key that is not among the encryption keys.',
  tampered: 'The sealed secret is damaged or was changed.',
  'other-profile': 'The sealed secret belongs to another profile.',
};

export class SecretUnreadableError extends Error {
  override readonly name = 'SecretUnreadableError';
  readonly reason: SecretProblem;

  constructor(reason: SecretProblem, options?: ErrorOptions) {
    super(messages[reason], options);
    this.reason = reason;
  }
}
