import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Block, calloutTones, type Inline, type ListItem } from '#domain/catalog/markdown.ts';
import { placeholderIn, splitPlaceholders, takeCondition } from './placeholders.ts';

/**
 * A guide's Markdown to the blocks that pages render: paragraphs, lists, callouts written as
 * `> [!NOTE]`, strong, emphasis, code, links, and placeholders.
 * Throws an Error that quotes the place for anything else, so that nothing is dropped unseen.
 */
export function parseMarkdown(markdown: string): Block[] {
  return blocks(fromMarkdown(markdown).children);
}

function blocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[]): Block[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'paragraph':
        return paragraph(node.children);
      case 'list':
        return {
          kind: 'list',
          ordered: node.ordered ?? false,
          items: node.children.map((item) => listItem(item.children)),
        };
      case 'blockquote':
        return callout(node.children);
      default:
        throw unsupported(node);
    }
  });
}

/** The line below the head of a table: tables are not part of CommonMark, which takes them for text. */
const tableRule = /^(?=.*\|)(?=.*-)[ \t|:-]+$/m;

function paragraph(children: readonly PhrasingContent[]): Block {
  const table = children.find((node) => node.type === 'text' && tableRule.test(node.value));
  if (table !== undefined) throw unsupported({ ...table, type: 'table' });
  const [only] = children;
  const name =
    children.length === 1 && only?.type === 'text' ? placeholderIn(only.value) : undefined;
  return name === undefined
    ? { kind: 'paragraph', children: inlines(children) }
    : { kind: 'value', name };
}

function listItem(children: readonly (BlockContent | DefinitionContent)[]): ListItem {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return { children: blocks(children) };
  const [lead, ...others] = first.children;
  if (lead?.type !== 'text') return { children: blocks(children) };
  const { condition, text } = takeCondition(lead.value);
  const body = blocks([
    { ...first, children: text === '' ? others : [{ ...lead, value: text }, ...others] },
    ...rest,
  ]);
  return condition === undefined ? { children: body } : { when: condition, children: body };
}

/** GitHub's alert syntax: the quote's first line is `[!TONE]`. */
function callout(children: readonly (BlockContent | DefinitionContent)[]): Block {
  const [first, ...rest] = children;
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  const marker = lead?.type === 'text' ? /^\[!([A-Z]+)\]\n/.exec(lead.value) : null;
  const tone = calloutTones.find((known) => known === marker?.[1]?.toLowerCase());
  if (
    first?.type !== 'paragraph' ||
    lead?.type !== 'text' ||
    marker === null ||
    tone === undefined
  ) {
    throw new Error(`a quote must begin with [!${calloutTones.join('], [!').toUpperCase()}]`);
  }
  const opening = { ...lead, value: lead.value.slice(marker[0].length) };
  const body = [{ ...first, children: [opening, ...first.children.slice(1)] }, ...rest];
  return { kind: 'callout', tone, children: blocks(body) };
}

function inlines(nodes: readonly PhrasingContent[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return splitPlaceholders(node.value.replaceAll('\n', ' '));
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'strong':
        return [{ kind: 'strong', children: inlines(node.children) }];
      case 'emphasis':
        return [{ kind: 'emphasis', children: inlines(node.children) }];
      case 'link':
        return [{ kind: 'link', href: node.url, children: inlines(node.children) }];
      default:
        throw unsupported(node);
    }
  });
}

function unsupported(node: Pick<RootContent, 'type' | 'position'>): Error {
  const line = node.position?.start.line ?? 1;
  return new Error(`line ${line} of the text: ${node.type} is not part of a guide's Markdown`);
}
