import { expect, test } from 'vitest';
import { longDate } from './dates.ts';
import { newSecretNote, presentSecretHint } from './present-secret.ts';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 21);
const hintAt = (secretEndsAt: number | null) =>
  presentSecretHint({ secretHint: 'abc', secretEndsAt }, now);

test.each([
  ['ended', now, /ended on/],
  ['ends within 60 days', now + 60 * dayMs, /ends on .* Create a new one now/],
])('a secret that %s asks for another, and the guide leads to it', (_, endsAt, words) => {
  expect(hintAt(endsAt)).toMatch(words);
  expect(hintAt(endsAt)).toContain(longDate(endsAt));
  expect(newSecretNote(endsAt, now)).toContain(longDate(endsAt));
});

test.each([
  ['lasts', now + 61 * dayMs],
  ['has an end that nobody knows', null],
])('a secret that %s can stay', (_, endsAt) => {
  expect(hintAt(endsAt)).toMatch(/^Leave it empty, and the present secret \(abc…/);
  expect(newSecretNote(endsAt, now)).toBeUndefined();
});
