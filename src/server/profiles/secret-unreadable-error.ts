/**
 * `key-missing`: sealed with a key that is not in the ring. `tampered`: not what was sealed.
 * `other-profile`: sealed for another profile or purpose.
 */
export type SecretUnreadableReason = 'key-missing' | 'tampered' | 'other-profile';

const messages: Readonly<Record<SecretUnreadableReason, string>> = {
  'key-missing': 'The secret was sealed with a key that is not among the encryption keys.',
  tampered: 'The sealed secret is damaged or was changed.',
  'other-profile': 'The sealed secret belongs to another profile.',
};

export class SecretUnreadableError extends Error {
  override readonly name = 'SecretUnreadableError';
  readonly reason: SecretUnreadableReason;

  constructor(reason: SecretUnreadableReason, options?: ErrorOptions) {
    super(messages[reason], options);
    this.reason = reason;
  }
}
