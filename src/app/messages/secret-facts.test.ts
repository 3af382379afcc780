import { expect, test } from 'vitest';
import { endInWords } from './secret-facts.ts';

const now = Date.UTC(2026, 10, 20, 12);
const day = 86_400_000;

test.each([
  [58, '17 January 2027: 58 days left'],
  [1, '21 November 2026: 1 day left'],
  [0.5, '21 November 2026: less than a day left'],
  [0, '20 November 2026: ended within the last day'],
  [-1, '19 November 2026: ended 1 day ago'],
  [-20, '31 October 2026: ended 20 days ago'],
  [3_650, '17 November 2036'],
])('a secret that ends %s days from now is told with its date', (days, words) => {
  expect(endInWords(now + days * day, now)).toBe(words);
});
