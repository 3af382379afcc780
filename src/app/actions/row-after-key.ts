type Stroke = {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

type Rows = {
  readonly count: number;
  /** So many are a page. */
  readonly page: number;
};

/** The row that a key leads to from this one; nothing for keys that lead nowhere. */
export function rowAfterKey(
  stroke: Stroke,
  from: number,
  { count, page }: Rows,
): number | undefined {
  if (stroke.altKey || stroke.metaKey || count === 0) return undefined;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = Object.hasOwn(targets, stroke.key) ? targets[stroke.key] : undefined;
  if (target === undefined) return undefined;
  return Math.min(Math.max(target, 0), count - 1);
}
