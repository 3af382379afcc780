import type { z } from 'zod';
import type { CatalogProblem, Finding } from './catalog-problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** What a file was read as. Without an entry it does not hold, and the problems say why. */
export type Parsed<T> = {
  readonly yaml: YamlFile;
  readonly entry: T | undefined;
  readonly problems: readonly CatalogProblem[];
};

/** Reads what is in a file by its schema. */
export function parseEntry<T>(yaml: YamlFile, schema: z.ZodType<T>): Parsed<T> {
  const failed = (findings: readonly Finding[]): Parsed<T> => ({
    yaml,
    entry: undefined,
    problems: [...yaml.problems, ...findings.map((finding) => yaml.problem(finding))],
  });
  if (yaml.problems.length > 0) return failed([]);
  if (yaml.value === null) return failed([{ cause: 'is empty', path: [] }]);
  const { data, error } = schema.safeParse(yaml.value, { reportInput: true, error: inOurWords });
  if (error === undefined) return { yaml, entry: data, problems: [] };
  return failed(error.issues.filter(isFirstAtItsPlace).flatMap(findingsOf));
}

/** What is of the wrong type is also too short, in the wrong form, and so on: told once. */
function isFirstAtItsPlace({ path }: z.core.$ZodIssue, index: number, all: z.core.$ZodIssue[]) {
  const place = named(path);
  return all.findIndex((issue) => named(issue.path) === place) === index;
}

/** Whoever left something out finds "received undefined" nowhere in the file. */
function inOurWords(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : undefined;
}

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const { path, message, input } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      cause: `${named([...path, key])}: is not known here`,
      path: [...path, key],
    }));
  }
  const where = path.length === 0 ? '' : `${named(path)}: `;
  const words = typeof input === 'string' && !input.includes('\n') ? input : undefined;
  return [{ cause: where + message, path, hint: quoted(message) ?? words }];
}

/** What the parser of Markdown quotes of the text, or the line that it names. */
function quoted(message: string): string | undefined {
  const [, placeholder, condition] = /(\{\{.*\}\})|condition "(.*)"/.exec(message) ?? [];
  return placeholder ?? condition ?? (/^line \d+ of the text/.test(message) ? message : undefined);
}

function named(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
