import { readFile } from 'node:fs/promises';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { CatalogProblem, Finding, Place } from './catalog-problem.ts';
import { offsetOf } from './yaml-offset.ts';

/** A YAML file that knows where everything in it stands. */
export type YamlFile = {
  readonly file: string;
  /** What it holds; as much of it as can be read, when there are problems. */
  readonly value: unknown;
  /** Why it is no YAML. */
  readonly problems: readonly CatalogProblem[];
  problem(finding: Finding): CatalogProblem;
};

/** Reads a file. Never rejects: what keeps it from being read is a problem like any other. */
export async function readYamlFile(file: string): Promise<YamlFile> {
  try {
    return parseYamlFile(file, await readFile(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const empty = parseYamlFile(file, '');
    const cause = `cannot be read (${code})`;
    return { ...empty, problems: [empty.problem({ cause, path: [] })] };
  }
}

function parseYamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    // An empty file has no lines to count.
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const syntax = document.errors.map(({ message, pos }) => ({
    ...at(pos[0]),
    file,
    cause: oneLine(message),
  }));
  const { value, failure } = contentOf(document);
  const unread = failure === undefined ? [] : [{ ...at(0), file, cause: failure }];
  return {
    file,
    value,
    problems: syntax.length > 0 ? syntax : unread,
    problem: ({ cause, path, hint }) => ({
      ...at(offsetOf(document, { text, path, hint })),
      file,
      cause: oneLine(cause),
    }),
  };
}

/** Reading can still fail: on an alias that leads nowhere, or on aliases that would fill the memory. */
function contentOf(document: Document): { value?: unknown; failure?: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { failure: oneLine(error instanceof Error ? error.message : 'is no YAML') };
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
}
