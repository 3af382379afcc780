import type { BlockContent, Code, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
  type Block,
  calloutTones,
  type Inline,
  type ListItem,
  placeholders,
} from '#domain/catalog/markdown.ts';
import { placeholderIn, splitPlaceholders, takeCondition } from './placeholders.ts';

/**
 * A guide's Markdown to the blocks that pages render: paragraphs, lists, callouts written as
 * `> [!NOTE]`, text to copy in a fence that says what it is, strong, emphasis, code, links, and
 * placeholders with a name that is known.
 * Throws an Error that quotes the place for anything else, so that nothing is dropped unseen.
 */
export function parseMarkdown(markdown: string, known: readonly string[] = placeholders): Block[] {
  return blocks(fromMarkdown(markdown).children, known);
}

type Nodes = readonly (RootContent | BlockContent | DefinitionContent)[];

function blocks(nodes: Nodes, known: readonly string[]): Block[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'paragraph':
        return paragraph(node.children, known);
      case 'list':
        return {
          kind: 'list',
          ordered: node.ordered ?? false,
          items: node.children.map((item) => listItem(item.children, known)),
        };
      case 'blockquote':
        return callout(node.children, known);
      case 'code':
        return snippet(node, known);
      default:
        throw unsupported(node);
    }
  });
}

/** The line below the head of a table: tables are not part of CommonMark, which takes them for text. */
const tableRule = /^(?=.*\|)(?=.*-)[ \t|:-]+$/m;

function paragraph(children: readonly PhrasingContent[], known: readonly string[]): Block {
  const table = children.find((node) => node.type === 'text' && tableRule.test(node.value));
  if (table !== undefined) throw unsupported({ ...table, type: 'table' });
  const [only] = children;
  const name =
    children.length === 1 && only?.type === 'text' ? placeholderIn(only.value, known) : undefined;
  return name === undefined
    ? { kind: 'paragraph', children: inlines(children, known) }
    : { kind: 'value', name };
}

type Children = readonly (BlockContent | DefinitionContent)[];

function listItem(children: Children, known: readonly string[]): ListItem {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return { children: blocks(children, known) };
  const [lead, ...others] = first.children;
  if (lead?.type !== 'text') return { children: blocks(children, known) };
  const { condition, text } = takeCondition(lead.value);
  const body = blocks(
    [{ ...first, children: text === '' ? others : [{ ...lead, value: text }, ...others] }, ...rest],
    known,
  );
  return condition === undefined ? { children: body } : { when: condition, children: body };
}

/** GitHub's alert syntax: the quote's first line is `[!TONE]`. */
function callout(children: Children, known: readonly string[]): Block {
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
  return { kind: 'callout', tone, children: blocks(body, known) };
}

/** The line that opens the fence holds a language, for editors, and what the text is, for readers. */
function snippet({ meta, value: text, position }: Code, known: readonly string[]): Block {
  if (!meta || text === '') {
    const line = position?.start.line ?? 1;
    throw new Error(`line ${line} of the text: a fence needs a language, a name and a text`);
  }
  splitPlaceholders(text, known);
  return { kind: 'snippet', label: meta, text };
}

function inlines(nodes: readonly PhrasingContent[], known: readonly string[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return splitPlaceholders(node.value.replaceAll('\n', ' '), known);
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'strong':
        return [{ kind: 'strong', children: inlines(node.children, known) }];
      case 'emphasis':
        return [{ kind: 'emphasis', children: inlines(node.children, known) }];
      case 'link':
        return [{ kind: 'link', href: node.url, children: inlines(node.children, known) }];
      default:
        throw unsupported(node);
    }
  });
}

function unsupported(node: Pick<RootContent, 'type' | 'position'>): Error {
  const line = node.position?.start.line ?? 1;
  return new Error(`line ${line} of the text: ${node.type} is not part of a guide's Markdown`);
}
