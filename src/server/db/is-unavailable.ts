import { errorCode } from './error-code.ts';

/** No connection, one that broke, or a server that shuts down (classes 08 and 57P of SQLSTATE). */
const codes = /^(08\w{3}|57P0\d|53300|ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|SQLITE_BUSY\w*)$/;

/** What the PostgreSQL driver says without a code. */
const messages = [
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
];

/** Whether an error means that the database does not answer right now, and may later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    codes.test(errorCode(error)) ||
    messages.some((beginning) => error.message.startsWith(beginning))
  );
}
