import { describe, expect, it } from 'vitest';
import { rowAfterKey } from './row-after-key.ts';

const stroke = (
  key: string,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey', true>> = {},
) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});
const rows = { count: 100, page: 10 };

describe('the row that a key leads to', () => {
  it.each([
    ['ArrowDown', 51],
    ['ArrowUp', 49],
    ['PageDown', 60],
    ['PageUp', 40],
    ['Home', 0],
    ['End', 99],
  ])('with %s', (key, row) => {
    expect(rowAfterKey(stroke(key), 50, rows)).toBe(row);
  });

  it('never lies outside the list', () => {
    expect(rowAfterKey(stroke('ArrowUp'), 0, rows)).toBe(0);
    expect(rowAfterKey(stroke('ArrowDown'), 99, rows)).toBe(99);
    expect(rowAfterKey(stroke('PageUp'), 3, rows)).toBe(0);
    expect(rowAfterKey(stroke('PageDown'), 95, rows)).toBe(99);
    expect(rowAfterKey(stroke('End'), 0, { count: 0, page: 10 })).toBeUndefined();
  });

  it.each([' ', 'Tab', 'a', 'Enter', 'toString'])('is none with %j', (key) => {
    expect(rowAfterKey(stroke(key), 5, rows)).toBeUndefined();
  });

  it('is none with keys that mean something to the browser or the system', () => {
    expect(rowAfterKey(stroke('ArrowUp', { altKey: true }), 5, rows)).toBeUndefined();
    expect(rowAfterKey(stroke('ArrowUp', { metaKey: true }), 5, rows)).toBeUndefined();
    expect(rowAfterKey(stroke('End', { ctrlKey: true }), 5, rows)).toBe(99);
  });
});
