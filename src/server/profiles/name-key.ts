/**
 * A profile's name as it is compared: names that look alike to a person are the same name. Two that
 * differ only in compatibility forms, white space around or between words, or case have one key.
 */
export function nameKey(name: string): string {
  const folded = name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return folded.toLowerCase().normalize('NFKC');
}

/** What a deleted profile has instead, so that its name is free: no name begins with a space. */
export function deletedNameKey(id: string): string {
  return ` deleted ${id}`;
}
