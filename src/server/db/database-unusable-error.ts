export type DatabaseProblem =
  | 'backup-failed'
  | 'backup-unusable'
  | 'data-dir-in-use'
  | 'data-dir-unusable'
  | 'database-busy'
  | 'database-unreadable'
  | 'migration-failed'
  | 'newer-version'
  | 'postgres-refused'
  | 'postgres-unreachable'
  | 'url-invalid';

/**
 * The start cannot go on with this database. The message is one line for the person who configured
 * it; it never holds the database URL, because that may hold a password.
 */
export class DatabaseUnusableError extends Error {
  override readonly name = 'DatabaseUnusableError';
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
