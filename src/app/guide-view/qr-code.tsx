import { encode } from 'uqr';

/** So much white around the code, in modules, is what cameras look for. */
const quietZone = 4;

/** A code that cameras read. Dark on light in either theme, or many could not. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-52 shrink-0 rounded-md border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(darkRuns).join('')} fill="#000" />
    </svg>
  );
}

/** The dark modules of a row, as boxes of a path. */
function darkRuns(row: readonly boolean[], y: number): string {
  return row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('');
}
