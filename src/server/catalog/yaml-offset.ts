import { type Document, isAlias, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';

type Wanted = {
  readonly text: string;
  readonly path: readonly PropertyKey[];
  readonly hint?: string | undefined;
};

type Spot = {
  readonly node: Node | null;
  /** The key in front of it; the better place to point to when the value is many lines long. */
  readonly key?: Node | undefined;
};

/**
 * The offset of what a path leads to, or of the last thing on the way there that exists. Within a
 * text that runs over lines, of the words of the hint.
 */
export function offsetOf(document: Document, { text, path, hint }: Wanted): number {
  const { node, key } = spotAt(document, path);
  if (isScalar(node) && node.range) {
    return node.range[0] + offsetWithin(node, text.slice(node.range[0], node.range[1]), hint);
  }
  return (key ?? node)?.range?.[0] ?? 0;
}

function spotAt(document: Document, path: readonly PropertyKey[]): Spot {
  let spot: Spot = { node: document.contents as Node | null };
  for (const step of path) {
    const next = childOf(isAlias(spot.node) ? spot.node.resolve(document) : spot.node, step);
    if (next === undefined) break;
    spot = next;
  }
  return spot;
}

function childOf(node: Node | null | undefined, step: PropertyKey): Spot | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { node: item as Node };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair === undefined
    ? undefined
    : { node: pair.value as Node | null, key: pair.key as Node };
}

/** "line 3 of the text: …": how the parser of Markdown tells a place. */
const lineOfText = /^line (\d+) of the text/;

function offsetWithin(node: Scalar, source: string, hint: string | undefined): number {
  if (hint === undefined) return 0;
  const line = lineOfText.exec(hint)?.[1];
  if (line !== undefined) {
    return node.type === Scalar.BLOCK_LITERAL ? offsetOfLine(source, Number(line)) : 0;
  }
  const whole = `(?<![\\w.-])${escaped(hint)}(?![\\w-]|\\.\\w)`;
  // A condition is what decides; the same words may stand in the prose before it.
  const condition = new RegExp(`(?<=\\{\\{when[^}]*)${whole}`).exec(source);
  return (condition ?? new RegExp(whole).exec(source))?.index ?? 0;
}

/** The text begins on the line below its `|`. */
function offsetOfLine(source: string, line: number): number {
  const before = source.split('\n').slice(0, line);
  const start = before.join('\n').length + 1;
  return start + (/^ */.exec(source.slice(start))?.[0].length ?? 0);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
