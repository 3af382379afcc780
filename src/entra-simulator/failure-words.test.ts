import { expect, test } from 'vitest';
import { aadstsCodes } from './aadsts.ts';
import { wordsFor } from './failure-words.ts';
import { failures } from './failures.ts';

test.each(aadstsCodes)('AADSTS%i has a line that says what the wizard will say', (code) => {
  expect(wordsFor(code)).toMatch(/^\S.{10,90}\.$/);
});

test('no failure of the practice menu leaves the word to Entra', () => {
  for (const { says } of failures) expect(says).not.toMatch(/^Entra.s own words|\{/);
});
