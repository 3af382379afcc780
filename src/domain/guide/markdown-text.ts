import type { Block, CalloutTone, Inline } from '../catalog/markdown.ts';
import { fillIn, type Values } from './fill-values.ts';

/** GitHub's alerts, by tone. */
const alerts: Record<CalloutTone, string> = {
  note: 'NOTE',
  caution: 'WARNING',
  danger: 'CAUTION',
};

export type Filling = {
  readonly values: Values;
  /** What stands where a step says `{{scopes}}`. */
  readonly scopes: string;
};

/** A guide's blocks as Markdown. */
export function markdownBlocks(blocks: readonly Block[], filling: Filling): string {
  return blocks.map((block) => markdownBlock(block, filling)).join('\n\n');
}

function markdownBlock(block: Block, filling: Filling): string {
  switch (block.kind) {
    case 'paragraph':
      return plainStart(inlineText(block.children, filling.values));
    case 'value':
      return valueText(block.name, filling);
    case 'snippet':
      return fenced(fillIn(block.text, filling.values));
    case 'callout':
      return prefixed('> ', `[!${alerts[block.tone]}]\n${markdownBlocks(block.children, filling)}`);
    case 'list':
      return block.items
        .map(({ children }, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- ';
          const text = markdownBlocks(children, filling);
          return mark + prefixed(' '.repeat(mark.length), text).slice(mark.length);
        })
        .join('\n');
  }
}

function valueText(name: string, { values, scopes }: Filling): string {
  if (name === 'scopes') return scopes;
  const value = values[name] ?? '';
  return value === '' ? '_Nothing is chosen yet._' : code(value);
}

function inlineText(nodes: readonly Inline[], values: Values): string {
  return nodes.map((node) => inlineOf(node, values)).join('');
}

function inlineOf(node: Inline, values: Values): string {
  switch (node.kind) {
    case 'text':
      return escaped(node.text);
    case 'code':
      return code(node.text);
    case 'strong':
      return `**${inlineText(node.children, values)}**`;
    case 'emphasis':
      return `_${inlineText(node.children, values)}_`;
    case 'link':
      return `[${inlineText(node.children, values)}](<${node.href}>)`;
    case 'value':
      return escaped(values[node.name] ?? '');
  }
}

/** Text that means nothing but itself within a line. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<~]|&(?=#?\w+;)/g, '\\$&').replaceAll(/\s+/g, ' ');
}

/** A code span that holds any text: its fence is longer than any in the text. */
export function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replaceAll(/\s+/g, ' ')}${pad}${fence}`;
}

/** A block of text as it is, in a fence that is longer than any in it. */
export function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Keeps the first word of a paragraph from opening a list, a heading, a quote or a rule. */
export function plainStart(text: string): string {
  return text.replace(/^[-+=#>]/, '\\$&').replace(/^(\d+)(?=[.)])/, '$1\\');
}

function prefixed(prefix: string, text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');
}
