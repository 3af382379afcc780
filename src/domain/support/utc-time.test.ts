import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseUtc, utcText } from './utc-time.ts';

const years = { min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };

test('any time is written as JavaScript itself writes it', () => {
  fc.assert(
    fc.property(fc.date(years), (date) => {
      expect(utcText(date.getTime())).toBe(date.toISOString());
    }),
  );
});

test('any time that was written is read again, in whole seconds', () => {
  fc.assert(
    fc.property(fc.date(years), (date) => {
      const second = Math.floor(date.getTime() / 1_000) * 1_000;
      expect(parseUtc(date.toISOString())).toBe(second);
      expect(parseUtc(date.toISOString().replace('T', ' ').replace(/\.\d+/, ''))).toBe(second);
    }),
  );
});

test.each([
  '',
  'yesterday',
  '2026-13-01 00:00:00Z',
  '2026-00-01 00:00:00Z',
  '2026-01-32 00:00:00Z',
])('%j is no time', (text) => {
  expect(parseUtc(text)).toBeUndefined();
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])(
  '%d is no time that can be written',
  (ms) => {
    expect(utcText(ms)).toBe('unknown');
  },
);
