import { describe, expect, it } from 'vitest';
import { isSuperseded, microsoftFault } from './microsoft-fault.ts';

function msalError(errorCode: string, errorMessage = ''): Error {
  return Object.assign(new Error(errorCode), { errorCode, errorMessage });
}

describe('a fault on the way through Microsoft’s pages', () => {
  it.each([
    ['empty_window_error', 'blocked'],
    ['popup_window_error', 'blocked'],
    ['user_cancelled', 'cancelled'],
    ['timed_out', 'timed-out'],
    ['post_request_failed', 'unreachable'],
    ['state_mismatch', 'lost'],
    ['nonce_mismatch', 'lost'],
    ['crypto_nonexistent', 'insecure'],
  ])('is told by the word for it: %s', (code, kind) => {
    expect(microsoftFault(msalError(code))).toEqual({ kind });
  });

  it('is no fault of Microsoft’s when the person has declined', () => {
    const declined = msalError('access_denied', 'AADSTS65004: User declined to consent.');
    expect(microsoftFault(declined)).toEqual({ kind: 'cancelled' });
  });

  it('is an account without an assignment, whatever word comes with that number', () => {
    const said = 'AADSTS50105: Your administrator has configured the application to block users';
    for (const code of ['access_denied', 'interaction_required', 'invalid_grant']) {
      expect(microsoftFault(msalError(code, said))).toEqual({ kind: 'unassigned' });
    }
  });

  it('keeps the number and the first sentence of a refusal, without what follows', () => {
    const said = 'AADSTS700016: Application was not found. Trace ID: 0b9d Timestamp: 2026';
    for (const before of ['', 'Error(s): 700016 - Timestamp: 2026 - Description: ']) {
      expect(microsoftFault(msalError('unauthorized_client', before + said))).toEqual({
        kind: 'refused',
        code: 'AADSTS700016',
        said: 'AADSTS700016: Application was not found.',
      });
    }
    expect(microsoftFault(msalError('server_error'))).toEqual({
      kind: 'refused',
      code: 'server_error',
      said: '',
    });
  });

  it('is of the network when it has no word: the code for it did not arrive', () => {
    expect(microsoftFault(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
    expect(microsoftFault(undefined)).toEqual({ kind: 'unreachable' });
  });

  it('is none when a newer attempt has taken over', () => {
    expect(isSuperseded(msalError('interaction_in_progress_cancelled'))).toBe(true);
    expect(isSuperseded(msalError('timed_out'))).toBe(false);
  });
});
