/** Where something stands in a file; both count from 1. */
export type Place = { readonly line: number; readonly column: number };

/** What does not hold, and where. */
export type CatalogProblem = Place & {
  /** The file's path, as its folder was given. */
  readonly file: string;
  /** What is wrong, in one line. */
  readonly cause: string;
};

/** What does not hold in one entry; its file knows the place. */
export type Finding = {
  readonly cause: string;
  /** The keys and indexes that lead there from the top of the file. */
  readonly path: readonly PropertyKey[];
  /** Words to look for in the text at that path, when it is a longer one. */
  readonly hint?: string | undefined;
};

/** The problem in one line, as editors and terminals can jump to it. */
export function problemLine({ file, line, column, cause }: CatalogProblem): string {
  return `${file}:${line}:${column}: ${cause}`;
}
