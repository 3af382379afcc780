import { expect, test } from 'vitest';
import { secretEndWords } from './secret-end.ts';

const now = Date.UTC(2026, 10, 21, 12);
const day = 86_400_000;

test.each([
  [400, 'later', 'In 400 days'],
  [731.9, 'later', 'In 731 days'],
  [732, 'later', 'In more than 2 years'],
  [60.1, 'later', 'In 60 days'],
  [60, 'soon', 'Soon: in 60 days'],
  [58.5, 'soon', 'Soon: in 58 days'],
  [1, 'soon', 'Soon: in 1 day'],
  [0.9, 'soon', 'Soon: within a day'],
  [0, 'ended', 'Ended within the last day'],
  [-0.9, 'ended', 'Ended within the last day'],
  [-1, 'ended', 'Ended 1 day ago'],
  [-3.5, 'ended', 'Ended 3 days ago'],
] as const)('a secret that ends %s days from now', (days, tone, left) => {
  expect(secretEndWords(now + days * day, now)).toMatchObject({ tone, left });
});

test('the day stands beside the count, unless it is not known', () => {
  expect(secretEndWords(now + 58 * day, now).date).toBe('18 Jan 2027');
  expect(secretEndWords(null, now)).toEqual({ tone: 'unknown', left: 'Unknown', date: undefined });
});
