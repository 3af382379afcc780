import { describe, expect, test } from 'vitest';
import { transportFault } from './transport-fault.ts';

function errorWith(code: string): Error {
  return Object.assign(new Error('some words'), { code });
}

describe('transportFault', () => {
  test.each([
    ['ENOTFOUND', 'host-not-found'],
    ['EAI_AGAIN', 'host-not-found'],
    ['ECONNREFUSED', 'connection-refused'],
    ['ENETUNREACH', 'connection-refused'],
    ['ETIMEDOUT', 'timed-out'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
    ['ECONNRESET', 'connection-lost'],
    ['UND_ERR_SOCKET', 'connection-lost'],
    ['EPROTO', 'tls-failed'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-failed'],
    ['CERT_HAS_EXPIRED', 'tls-failed'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-failed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-failed'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-failed'],
    ['HPE_INVALID_CONSTANT', 'connection-lost'],
  ])('%s is %s', (code, fault) => {
    expect(transportFault(errorWith(code))).toBe(fault);
  });

  test('looks into the cause', () => {
    const cause = new Error('middle', { cause: errorWith('CERT_HAS_EXPIRED') });
    expect(transportFault(new TypeError('fetch failed', { cause }))).toBe('tls-failed');
  });

  test('looks into each address that was tried', () => {
    const errors = [errorWith('UNHEARD_OF'), errorWith('ECONNREFUSED')];
    expect(transportFault(new AggregateError(errors))).toBe('connection-refused');
  });

  test('comes to an end when errors cause each other', () => {
    const error = new Error('snake');
    error.cause = error;
    expect(transportFault(error)).toBe('connection-lost');
  });

  test.each([['a string'], [undefined], [null], [{ code: 'ENOTFOUND' }]])(
    'takes %j, which is no error, for a lost connection',
    (thrown) => {
      expect(transportFault(thrown)).toBe('connection-lost');
    },
  );
});
