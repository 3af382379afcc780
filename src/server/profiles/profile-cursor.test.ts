import { describe, expect, it } from 'vitest';
import { MalformedCursorError, readCursor, writeCursor } from './profile-cursor.ts';

const encode = (text: string) => Buffer.from(text).toString('base64url');
const id = '0b7e1f3c-5b8d-4a53-9a3c-5d2f6c3a1e11';

describe('the cursor of a list', () => {
  it.each([
    ['created', 1_795_000_000_000],
    ['name', 'contoso “köln”'],
    ['name', ''],
  ] as const)('by %s comes back as it was written, and fits into a URL', (order, key) => {
    expect(writeCursor({ key, id })).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(readCursor(writeCursor({ key, id }), order)).toEqual({ key, id });
  });

  it('is refused by a list in another order', () => {
    expect(() => readCursor(writeCursor({ key: 1, id }), 'name')).toThrow(MalformedCursorError);
    expect(() => readCursor(writeCursor({ key: 'a', id }), 'created')).toThrow(
      MalformedCursorError,
    );
  });

  it.each([
    '',
    'not a cursor',
    encode('null'),
    encode('[]'),
    encode('["1","id"]'),
    encode('[1.5,"id"]'),
    encode('[1,2]'),
    encode('[1,"id",3]'),
    encode(`[1,"${'x'.repeat(101)}"]`),
  ])('is refused when it is "%s"', (text) => {
    expect(() => readCursor(text, 'created')).toThrow(MalformedCursorError);
    expect(() => readCursor(text, 'name')).toThrow(MalformedCursorError);
  });
});
