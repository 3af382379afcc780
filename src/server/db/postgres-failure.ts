import { DatabaseUnusableError } from './database-unusable-error.ts';
import { errorCode } from './error-code.ts';

const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that host and port',
  ECONNRESET: 'it closed the connection',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that host',
  ENOTFOUND: 'that host name is not known',
  EAI_AGAIN: 'that host name could not be looked up',
  ENOENT: 'there is no such socket',
  ETIMEDOUT: 'it does not answer',
  '57P03': 'it is still starting, or is shutting down',
  '53300': 'it has no connection left',
};

const refused: Readonly<Record<string, string>> = {
  '28P01': 'user name or password is wrong',
  '28000': 'this user may not connect from here',
  '3D000': 'there is no database of that name',
  '42501': 'this user may not do that',
};

/**
 * What went wrong with the first connection, in one line that names the setting and never repeats
 * any part of its value.
 */
export function postgresFailure(error: unknown): DatabaseUnusableError {
  const code = errorCode(error);
  const cause = { cause: error };
  if (isMalformedUrl(code, error)) {
    return new DatabaseUnusableError('url-invalid', invalidUrlMessage, cause);
  }
  const known = refused[code];
  if (known) {
    const message = `PostgreSQL refused the connection of DATABASE_URL: ${known}.`;
    return new DatabaseUnusableError('postgres-refused', message, cause);
  }
  const reason = unreachable[code] ?? wordless(code, error);
  const message = `PostgreSQL could not be reached by DATABASE_URL: ${reason}.`;
  return new DatabaseUnusableError('postgres-unreachable', message, cause);
}

export const invalidUrlMessage =
  'DATABASE_URL is not a URL that begins with postgres:// or postgresql://, with special characters in user name and password percent-encoded.';

function isMalformedUrl(code: string, error: unknown): boolean {
  return code === 'ERR_INVALID_URL' || error instanceof URIError;
}

/** The driver gives no code to what it finds itself; only these two are worth telling apart. */
function wordless(code: string, error: unknown): string {
  if (code) return `the connection failed (${code})`;
  const text = error instanceof Error ? error.message : '';
  if (/timeout/i.test(text)) return 'it does not answer';
  if (text.startsWith('SASL') || /password must be/i.test(text)) {
    return 'it asks for a password, and the URL has none';
  }
  if (/does not support SSL/i.test(text)) return 'it does not support TLS';
  return 'the connection failed';
}
