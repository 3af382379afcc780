import { afterEach, expect, test } from 'vitest';
import { longDate, writeDatesAs } from './dates.ts';

const noon = Date.UTC(2026, 10, 22, 12);

afterEach(() => writeDatesAs('en-GB'));

test('dates are written as the locale of a portal does', () => {
  expect(longDate(noon)).toBe('22 November 2026');
  writeDatesAs('de-CH');
  expect(longDate(noon)).toBe('22. November 2026');
  writeDatesAs('en-US');
  expect(longDate(noon)).toBe('November 22, 2026');
});

test('what is no locale changes nothing', () => {
  for (const nonsense of ['', 'x', 'not a locale', '../..']) writeDatesAs(nonsense);
  expect(longDate(noon)).toBe('22 November 2026');
});
