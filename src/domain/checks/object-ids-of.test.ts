import { expect, test } from 'vitest';
import type { CheckResult } from './check-result.ts';
import { objectIdsOf } from './object-ids-of.ts';

const registration: CheckResult = {
  id: 'registration',
  verdict: 'passed',
  facts: { registration: { applicationObjectId: 'AB-1', servicePrincipalObjectId: 'cd-2' } },
};

test('a registration tells both of its Object IDs, in lower case', () => {
  expect(objectIdsOf([{ id: 'secret', verdict: 'passed' }, registration])).toEqual([
    'ab-1',
    'cd-2',
  ]);
});

test('what Entra did not let the app read tells none', () => {
  expect(objectIdsOf([])).toEqual([]);
  expect(objectIdsOf([{ ...registration, facts: { registration: {} } }])).toEqual([]);
});
