type Schema = { safeParse(value: unknown): { readonly success: boolean } };

export function fits(schema: Schema, value: unknown): boolean {
  return schema.safeParse(value).success;
}
