import type { Block, Inline } from '../catalog/markdown.ts';

/** Whether a text names a placeholder, alone or within a sentence. */
export function mentionsValue(blocks: readonly Block[], name: string): boolean {
  return blocks.some((block) => blockMentions(block, name));
}

function blockMentions(block: Block, name: string): boolean {
  switch (block.kind) {
    case 'value':
      return block.name === name;
    case 'paragraph':
      return inlinesMention(block.children, name);
    case 'callout':
      return mentionsValue(block.children, name);
    case 'snippet':
      return block.text.includes(`{{${name}}}`);
    case 'list':
      return block.items.some(({ children }) => mentionsValue(children, name));
  }
}

function inlinesMention(nodes: readonly Inline[], name: string): boolean {
  return nodes.some((node) =>
    node.kind === 'value'
      ? node.name === name
      : 'children' in node && inlinesMention(node.children, name),
  );
}
