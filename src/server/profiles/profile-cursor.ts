import * as z from 'zod';

/** Where a page ended: the age of its last profile, and its id to tell apart those of one age. */
export type ProfileCursor = { readonly createdAt: number; readonly id: string };

/** The cursor is not one that a list has given out. */
export class MalformedCursorError extends Error {
  override readonly name = 'MalformedCursorError';
}

const CursorParts = z.tuple([z.int(), z.uuid()]);

/** Opaque to whoever carries it: only a list may read it. */
export function writeCursor({ createdAt, id }: ProfileCursor): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
}

/** Throws a `MalformedCursorError`. */
export function readCursor(text: string): ProfileCursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [createdAt, id] = CursorParts.parse(parts);
    return { createdAt, id };
  } catch (error) {
    throw new MalformedCursorError('The cursor is not one of this list.', { cause: error });
  }
}
