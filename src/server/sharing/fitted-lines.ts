import type { Typeface } from './typeface.ts';

/** Sizes to try, in pixels, the largest first, with how many lines of them there is room for. */
export type Room = {
  readonly width: number;
  readonly sizes: readonly { readonly size: number; readonly lines: number }[];
};

export type FittedLines = { readonly size: number; readonly lines: readonly string[] };

/** The text in lines that fit, as large as there is room for it; cut off with an ellipsis at the smallest size. */
export function fittedLines(text: string, face: Typeface, { width, sizes }: Room): FittedLines {
  let last: FittedLines = { size: 0, lines: [] };
  for (const { size, lines: most } of sizes) {
    const fits = (line: string) => face.widthOf(line, size) <= width;
    const lines = broken(text.split(' '), fits);
    if (lines.length <= most && lines.every(fits)) return { size, lines };
    last = { size, lines: cut(lines, most, fits) };
  }
  return last;
}

type Fits = (line: string) => boolean;

/** Breaks at spaces. A word alone may be too long for its line. */
function broken(words: readonly string[], fits: Fits): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function cut(lines: readonly string[], most: number, fits: Fits): readonly string[] {
  const rest = lines.slice(most - 1).join(' ');
  const kept = [...lines.slice(0, most - 1), rest].filter((line) => line !== '');
  return kept.map((line) => shortened(line, fits));
}

function shortened(line: string, fits: Fits): string {
  if (fits(line)) return line;
  const characters = [...line];
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
