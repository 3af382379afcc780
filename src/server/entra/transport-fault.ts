import type { TransportFault } from '#domain/diagnosis/failure.ts';

/** Codes of Node's system errors and of undici. */
const faults: ReadonlyMap<string, TransportFault> = new Map<string, TransportFault>([
  ['ENOTFOUND', 'host-not-found'],
  ['EAI_AGAIN', 'host-not-found'],
  ['EAI_FAIL', 'host-not-found'],
  ['ECONNREFUSED', 'connection-refused'],
  // No route, or a firewall on this machine: nobody can be asked, as if refused.
  ['EHOSTUNREACH', 'connection-refused'],
  ['ENETUNREACH', 'connection-refused'],
  ['EACCES', 'connection-refused'],
  ['EPERM', 'connection-refused'],
  ['ETIMEDOUT', 'timed-out'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
  ['ECONNRESET', 'connection-lost'],
  ['EPIPE', 'connection-lost'],
  ['UND_ERR_SOCKET', 'connection-lost'],
  ['EPROTO', 'tls-failed'],
]);

/** Codes of OpenSSL and of Node's TLS, of which there are some fifty. */
const tls =
  /^(ERR_(TLS|SSL)_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERROR_IN_C|INVALID_(CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH)/;

const deepest = 5;

/**
 * What an error of the network means, by its code and not by its words. Looks into causes and into
 * the errors of an AggregateError, which Node throws when it has tried several addresses. An error
 * that names nothing known counts as a lost connection.
 */
export function transportFault(error: unknown): TransportFault {
  const [fault] = codesIn(error, deepest).flatMap((code) => faultOf(code) ?? []);
  return fault ?? 'connection-lost';
}

function faultOf(code: string): TransportFault | undefined {
  return faults.get(code) ?? (tls.test(code) ? 'tls-failed' : undefined);
}

function codesIn(error: unknown, depth: number): string[] {
  if (!(error instanceof Error) || depth === 0) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? [...error.errors, error.cause] : [error.cause];
  return [...own, ...inner.flatMap((cause) => codesIn(cause, depth - 1))];
}
