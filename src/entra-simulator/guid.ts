const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const emptyGuid = '00000000-0000-0000-0000-000000000000';

export function isGuid(text: string): boolean {
  return guid.test(text);
}
