type Cell = string | number;

/** Prints rows under a title, in columns: the first to the left, all others to the right. */
export function printTable(title: string, rows: readonly (readonly Cell[])[]): void {
  const texts = rows.map((row) => row.map(String));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => (row[column] ?? '').length)),
  );
  console.log(title);
  for (const row of texts) {
    const cells = row.map((text, column) => pad(text, widths[column] ?? 0, column > 0));
    console.log(`  ${cells.join('   ').trimEnd()}`);
  }
  console.log('');
}

function pad(text: string, width: number, toTheRight: boolean): string {
  return toTheRight ? text.padStart(width) : text.padEnd(width);
}

/** Bytes as kB of 1,000 bytes. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function milliseconds(ms: number): string {
  return `${ms < 100 ? ms.toFixed(2) : Math.round(ms)} ms`;
}
