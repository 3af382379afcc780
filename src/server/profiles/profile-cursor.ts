import * as z from 'zod';
import type { ProfileOrder } from '#contract/profile-query.ts';
import { isStorable } from '../db/storable.ts';

/** Where a page ended: what its last profile is sorted by, and its id to tell apart equals. */
export type ProfileCursor = { readonly key: string | number; readonly id: string };

/** The cursor is not one that a list has given out. */
export class MalformedCursorError extends Error {
  override readonly name = 'MalformedCursorError';
}

/** What each order sorts by, as it stands in a cursor. */
const CursorParts: Readonly<Record<ProfileOrder, z.ZodType<[string | number, string]>>> = {
  created: z.tuple([z.int(), z.uuid()]),
  name: z.tuple([z.string().max(1_000).refine(isStorable), z.uuid()]),
  expiry: z.tuple([z.int(), z.uuid()]),
};

/** Opaque to whoever carries it: only a list in the same order may read it. */
export function writeCursor({ key, id }: ProfileCursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** Throws a `MalformedCursorError`. */
export function readCursor(text: string, order: ProfileOrder): ProfileCursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [key, id] = CursorParts[order].parse(parts);
    return { key, id };
  } catch (error) {
    throw new MalformedCursorError('The cursor is not one of this list.', { cause: error });
  }
}
