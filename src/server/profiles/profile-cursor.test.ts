import { describe, expect, it } from 'vitest';
import { MalformedCursorError, readCursor, writeCursor } from './profile-cursor.ts';

const encode = (text: string) => Buffer.from(text).toString('base64url');

describe('the cursor of a list', () => {
  it('comes back as it was written, and fits into a URL', () => {
    const cursor = { createdAt: 1_795_000_000_000, id: '0b7e1f3c-5b8d-4a53-9a3c-5d2f6c3a1e11' };
    expect(writeCursor(cursor)).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
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
    expect(() => readCursor(text)).toThrow(MalformedCursorError);
  });
});
