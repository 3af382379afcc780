import { expect, test } from 'vitest';
import { secretEnds, someSecretEnds } from './expiry.ts';

const now = Date.UTC(2026, 10, 20, 12);
const day = 86_400_000;

test.each([
  [58, 'The secret ends in 58 days (17 January 2027).'],
  [1, 'The secret ends in 1 day (21 November 2026).'],
  [0.5, 'The secret ends within a day (21 November 2026).'],
  [0, 'The secret ended on 20 November 2026.'],
  [-20, 'The secret ended on 31 October 2026.'],
  [3_650, 'The secret ends on 17 November 2036.'],
])('%s days from now', (days, sentence) => {
  expect(secretEnds(now + days * day, now)).toBe(sentence);
});

test('of several that look alike, the first to end is named', () => {
  expect(someSecretEnds(now + 58 * day, now)).toMatch(/The first of them: it ends in 58 days/);
});
