/** The words behind the command do not make sense: its message is one line that says what would. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
