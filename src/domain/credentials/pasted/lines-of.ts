export type Line = { readonly text: string; readonly start: number };

/**
 * The lines of a text that are not blank, and the assignments that share one, each with where it begins:
 * `A=1; B=2`, `A=1 && B=2`, `A=1 B=2`, `export A=1 export B=2`.
 */
export function linesOf(text: string): Line[] {
  const breaks =
    /\r\n?|\n|;(?=\s*(?:export\s+)?[A-Za-z_]\w{0,40}\s?=)|[ \t]&&[ \t]|[ \t](?=[A-Z][A-Z0-9]{0,20}_[A-Z0-9_]{1,40}=)/g;
  const lines: Line[] = [];
  let start = 0;
  const add = (end: number) => {
    const line = text.slice(start, end);
    if (line.trim() !== '') lines.push({ text: line, start });
  };
  for (const match of text.matchAll(breaks)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}
