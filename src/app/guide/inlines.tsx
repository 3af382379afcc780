import type { Inline } from '#domain/catalog/markdown.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import { Icon } from '../ui/icon.tsx';

export function Inlines({ nodes, values }: { nodes: readonly Inline[]; values: Values }) {
  return nodes.map((node, index) => <InlineNode key={index} node={node} values={values} />);
}

function InlineNode({ node, values }: { node: Inline; values: Values }) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return <code className="font-mono text-[0.9em]">{node.text}</code>;
    case 'strong':
      return (
        <strong className="font-semibold">
          <Inlines nodes={node.children} values={values} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines nodes={node.children} values={values} />
        </em>
      );
    case 'link':
      return (
        <a
          href={node.href}
          target="_blank"
          rel="noreferrer"
          className="text-accent underline underline-offset-2"
        >
          <Inlines nodes={node.children} values={values} />
          <Icon name="external" className="ml-0.5 inline size-3.5" />
        </a>
      );
    case 'value':
      return values[node.name];
  }
}
