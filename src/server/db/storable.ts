/**
 * Whether a database can keep a text, and give it back, as it is: PostgreSQL takes no NUL, and half of a
 * character outside of the basic plane is no character.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
