import type { ReactNode } from 'react';
import type { Block, Placeholder } from '#domain/catalog/markdown.ts';
import { copying } from '../messages/copying.ts';
import { guideMessages } from '../messages/guide.ts';
import { Callout } from '../ui/callout.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { Inlines, type Values } from './inlines.tsx';

type BlocksProps = {
  blocks: readonly Block[];
  values: Values;
  /** The list of scopes to tick in this step, where the text says `{{scopes}}`. */
  scopes: ReactNode;
};

/** A guide's text, with values that can be copied where a placeholder stands alone. */
export function Blocks({ blocks, ...rest }: BlocksProps) {
  return blocks.map((block, index) => <BlockNode key={index} block={block} {...rest} />);
}

function BlockNode({ block, values, scopes }: Omit<BlocksProps, 'blocks'> & { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines nodes={block.children} values={values} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      const marks = block.ordered ? 'list-decimal' : 'list-disc';
      return (
        <List className={`${marks} space-y-1.5 pl-5.5 marker:text-muted`}>
          {block.items.map((item, index) => (
            <li key={index} className="space-y-1.5 pl-0.5">
              <Blocks blocks={item.children} values={values} scopes={scopes} />
            </li>
          ))}
        </List>
      );
    }
    case 'callout':
      return (
        <Callout tone={block.tone} word={guideMessages.callout[block.tone]}>
          <Blocks blocks={block.children} values={values} scopes={scopes} />
        </Callout>
      );
    case 'value':
      return block.name === 'scopes' ? scopes : <ValueField name={block.name} values={values} />;
  }
}

function ValueField({ name, values }: { name: Placeholder; values: Values }) {
  if (values[name] === '') return <p className="text-muted">{guideMessages.noScopesYet}</p>;
  return (
    <CopyField
      label={guideMessages.valueLabel[name]}
      value={values[name]}
      copyLabel={guideMessages.copyValue[name]}
      words={copying}
    />
  );
}
