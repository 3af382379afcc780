import { expect, test } from 'vitest';
import { timeLeft } from './days.ts';

const now = Date.UTC(2026, 10, 21, 12);
const day = 86_400_000;

test.each([
  [30, '30 days left'],
  [1.5, '1 day left'],
  [0.2, 'less than a day left'],
  [-1, 'less than a day left'],
])('%s days to bring something back', (days, words) => {
  expect(timeLeft(now + days * day, now)).toBe(words);
});
