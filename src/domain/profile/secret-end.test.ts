import { describe, expect, it } from 'vitest';
import { type CheckResult, type RegistrationFacts, verdicts } from '../checks/check-result.ts';
import { type SecretEnd, secretEndAfterCheck } from './secret-end.ts';

const read = (registration: RegistrationFacts): CheckResult[] => [
  { id: 'secret', verdict: 'passed' },
  { id: 'registration', verdict: 'passed', facts: { registration } },
];
const entered: SecretEnd = { at: 5, from: 'entered' };
const registered: SecretEnd = { at: 7, from: 'registration' };

describe('the end of a secret', () => {
  it('is what the registration says, which may change', () => {
    const results = read({ secretExpiresAt: 9 });
    expect(secretEndAfterCheck(null, results)).toEqual({ at: 9, from: 'registration' });
    expect(secretEndAfterCheck(registered, results)).toEqual({ at: 9, from: 'registration' });
  });

  it('is what a person has entered, whatever a test reads', () => {
    expect(secretEndAfterCheck(entered, read({ secretExpiresAt: 9 }))).toBe(entered);
  });

  it.each([
    ['the registration could not be read', read({})],
    ['it was not looked at', []],
    [
      'it cannot be told which secret it is',
      read({ secretExpiresAt: 9, secretExpiresAmbiguous: true }),
    ],
  ])('stays what it was when %s', (_, results) => {
    for (const known of [null, entered, registered]) {
      expect(secretEndAfterCheck(known, results)).toBe(known);
    }
  });

  it.each(verdicts)('is taken up also from a registration that is otherwise %s', (verdict) => {
    const facts = { registration: { secretExpiresAt: 9 } };
    const results: CheckResult[] = [{ id: 'registration', verdict, facts }];
    expect(secretEndAfterCheck(null, results)).toEqual({ at: 9, from: 'registration' });
  });
});
