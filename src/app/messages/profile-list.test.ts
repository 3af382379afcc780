import { expect, test } from 'vitest';
import { listMessages } from './profile-list.ts';

test.each([
  [0, 1, false, '1 secret ends within 60 days'],
  [0, 3, false, '3 secrets end within 60 days'],
  [1, 0, false, '1 secret has ended'],
  [1, 2, false, '1 secret has ended, 2 end within 60 days'],
  [2, 1, false, '2 secrets have ended, 1 ends within 60 days'],
  [20, 30, true, 'More than 50 secrets have ended or end within 60 days'],
] as const)(
  '%s ended and %s ending secrets, more of them: %s',
  (...[ended, ending, more, words]) => {
    expect(listMessages.ending(ended, ending, more)).toBe(words);
  },
);
