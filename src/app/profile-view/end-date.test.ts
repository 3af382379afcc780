import { expect, test } from 'vitest';
import { dayOf, endOnDay } from './end-date.ts';

test('a day that was entered is the same day when it is read', () => {
  const at = endOnDay('2027-01-17');
  expect(at).toBe(Date.UTC(2027, 0, 17, 12));
  expect(dayOf(at ?? null)).toBe('2027-01-17');
  expect(dayOf(null)).toBe('');
});

test.each(['', '2027-02-30', '17.1.2027', '1960-01-01', '2027-1-7'])('%j is no end', (day) => {
  expect(endOnDay(day)).toBeUndefined();
});
