/** Paths on a grid of 16, drawn with a stroke of 1.5. */
export const paths = {
  check: 'm3.5 8.5 3 3 6-7',
  cross: 'm4 4 8 8m0-8-8 8',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  external: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13 3 7.5 8.5',
  chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  info: 'M8 7.5v4M8 4.6v.3M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z',
  caution: 'M8 6.5v3M8 11.3v.3M8 2.2 1.8 13.3h12.4z',
  danger: 'M8 5v3.7M8 11v.3M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3z',
  dash: 'M4 8h8',
  arrow: 'M3 8h9.5M8.8 4.2 12.6 8l-3.8 3.8',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same; assistive technology skips it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <Glyph path={paths[name]} className={className} />;
}

/** The same by its path, for pictures that few pages need. */
export function Glyph({ path, className = '' }: { path: string; className?: string | undefined }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`inline-block size-4 shrink-0 fill-none stroke-current ${className}`}
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}
