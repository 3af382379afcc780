import * as z from 'zod';

/** JSON in a text column: believed only when it has the shape that was once written. */
export function storedJson<T extends z.core.$ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** A row does not hold what this version writes: somebody else wrote it, or it is damaged. */
export class StoredRowError extends Error {
  override readonly name = 'StoredRowError';

  constructor(table: string, id: unknown, options?: ErrorOptions) {
    super(`Row ${String(id)} of ${table} is not as it was written.`, options);
  }
}
