const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Whether the text has the shape of a GUID, in either case, without braces. Version and variant are
 * not looked at: Entra hands out identifiers that keep to neither.
 */
export function isGuid(text: string): boolean {
  return guid.test(text);
}
