/** A value that stands for another one, which only a program can look up. */
const reference =
  /^(?:\$[({A-Z_]|\{\{|%\w+%$|<[^>]*>$|(?:var|local|data|secrets)\.|process\.env|os\.environ|env\(|@Microsoft\.KeyVault)/i;

const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
]);

/** What stands behind a label: without its quotes, or up to a comment or the comma of a list. */
export function valueAfterLabel(rest: string): string {
  const text = rest.trim();
  const quote = closing.get(text.charAt(0));
  if (quote !== undefined) {
    const end = text.lastIndexOf(quote);
    if (end > 0) return unescaped(text.slice(1, end), quote);
  }
  const [word = ''] = text.split(/\s+(?:#|\/\/)|\t/, 1);
  return word.replace(/[,;]$/, '').trim();
}

/** Whether a value is the name of a place where the value would be found. */
export function isReference(value: string): boolean {
  return reference.test(value);
}

/** JSON writes some characters in another way, and what is no JSON means what it says. */
function unescaped(inside: string, quote: string): string {
  if (quote !== '"' || !inside.includes('\\')) return inside;
  try {
    return String(JSON.parse(`"${inside}"`));
  } catch {
    return inside;
  }
}
