/** Octets of a line, as RFC 5545 wants them at most; a longer one goes on in the next. */
const longestLine = 75;

/** A line of a calendar whose value means what it says: a date, an address, a keyword. Ended by CRLF. */
export function contentLine(name: string, value: string): string {
  return `${folded(`${name}:${value}`)}\r\n`;
}

/** A line of a calendar whose value is text for people. */
export function textLine(name: string, text: string): string {
  return contentLine(name, escaped(text));
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Between characters alone, never within one: readers put the parts together before they decode. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > longestLine) {
      result += '\r\n ';
      // The space counts.
      octets = 1;
    }
    result += character;
    octets += length;
  }
  return result;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
