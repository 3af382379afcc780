/**
 * What would end a line, hide, or turn the words around it: in a script nobody may be shown something
 * else than what runs. Nothing of this belongs into a name or an address.
 */
const unseen = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text as one line in which all is visible. */
export function oneLine(text: string): string {
  return text.replaceAll(unseen, ' ').trim();
}

/** A literal of bash and every other POSIX shell: nothing is special but the quote itself. */
export function quoteBash(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A literal of PowerShell, which takes the typographic quotes for the plain one. */
export function quotePowerShell(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/** A literal of Terraform: with nothing in it that its templates would evaluate. */
export function quoteTerraform(text: string): string {
  const escaped = text
    .replaceAll(/[\\"]/g, String.raw`\$&`)
    .replaceAll(/\$(?=\{)/g, String.raw`\u0024`)
    .replaceAll(/%(?=\{)/g, String.raw`\u0025`);
  return `"${escaped}"`;
}
