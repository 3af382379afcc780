import { expect, test } from 'vitest';
import { checksFor } from './checks-for.ts';

test('an app without a user needs no user’s consent', () => {
  expect(checksFor('application')).toEqual([
    'format',
    'tenant',
    'secret',
    'identity',
    'permissions',
    'registration',
  ]);
});

test('a token without a user shows nothing of what users grant', () => {
  expect(checksFor('delegated')).toEqual([
    'format',
    'tenant',
    'secret',
    'identity',
    'registration',
    'consent',
  ]);
});
