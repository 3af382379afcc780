/**
 * Whether somebody has typed a profile's name: to tell that it is meant, not as a test of spelling. So
 * case, white space and compatibility forms do not count.
 */
export function isSameName(typed: string, name: string): boolean {
  return compared(typed) === compared(name);
}

function compared(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase().normalize('NFKC');
}
