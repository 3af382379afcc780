import { describe, expect, it } from 'vitest';
import { type CheckResult, type RegistrationFacts, verdicts } from '../checks/check-result.ts';
import { type SecretEnd, secretEndAfterCheck, secretEndAfterEdit } from './secret-end.ts';

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

describe('the end of a secret that is edited', () => {
  const untouched = { entered: undefined, otherApp: false };

  it('is what the person says, and nothing when they clear it', () => {
    for (const otherApp of [false, true]) {
      for (const known of [null, entered, registered]) {
        expect(secretEndAfterEdit(known, { entered: 9, otherApp })).toEqual({
          at: 9,
          from: 'entered',
        });
        expect(secretEndAfterEdit(known, { entered: null, otherApp })).toBeNull();
      }
    }
  });

  it('stays what it was when nothing is said, or what is known already', () => {
    for (const known of [null, entered, registered]) {
      expect(secretEndAfterEdit(known, untouched)).toBe(known);
      const same = { entered: known?.at, otherApp: false };
      expect(secretEndAfterEdit(known, same)).toBe(known);
    }
  });

  it('does not come along from the registration of another app, unless a person says it', () => {
    const edit = { entered: undefined, otherApp: true };
    expect(secretEndAfterEdit(registered, edit)).toBeNull();
    expect(secretEndAfterEdit(entered, edit)).toBe(entered);
    expect(secretEndAfterEdit(registered, { ...edit, entered: registered.at })).toEqual({
      at: registered.at,
      from: 'entered',
    });
  });
});
