import { expect, test } from 'vitest';
import { ApiProblem } from '../api/http.ts';
import { errorWords } from './error-words.ts';

const refused = new ApiProblem({
  type: '/problems/rate-limited',
  code: 'rate-limited',
  title: 'Too many requests in a short time',
  status: 429,
  retryAfter: 20,
});

test.each([
  ['test', 'Too many tests in a short time', 'You can test again in 20 seconds.'],
  [
    'sign-in',
    'Too many test sign-ins in a short time',
    'You can sign in to test again in 20 seconds.',
  ],
  ['link', 'Too many links in a short time', 'You can make another one in 20 seconds.'],
] as const)('too many of what was asked for, a %s, are called so', (asked, title, again) => {
  const words = errorWords(refused, asked);
  expect(words.title).toBe(title);
  expect(words.fix).toMatch(new RegExp(`\\. ${again}$`));
});

test('what nobody can reach is no refusal', () => {
  expect(errorWords(new TypeError('fetch failed')).title).toContain('cannot be reached');
});
