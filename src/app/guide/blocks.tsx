import type { ReactNode } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Block, Placeholder } from '#domain/catalog/markdown.ts';
import { fillIn, type Values } from '#domain/guide/fill-values.ts';
import { choiceWords } from '../messages/choice.ts';
import { copying } from '../messages/copying.ts';
import { guideMessages } from '../messages/guide.ts';
import { Callout } from '../ui/callout.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { Inlines } from './inlines.tsx';

type BlocksProps = {
  guide: Guide;
  blocks: readonly Block[];
  values: Values;
  /** The list of scopes to tick in this step, where the text says `{{scopes}}`. */
  scopes: ReactNode;
};

/** A guide's text, with values that can be copied where a placeholder stands alone. */
export function Blocks({ blocks, ...rest }: BlocksProps) {
  return blocks.map((block, index) => <BlockNode key={index} block={block} {...rest} />);
}

function BlockNode({ block, ...rest }: Omit<BlocksProps, 'blocks'> & { block: Block }) {
  const { guide, values, scopes } = rest;
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
              <Blocks blocks={item.children} {...rest} />
            </li>
          ))}
        </List>
      );
    }
    case 'callout':
      return (
        <Callout tone={block.tone} word={guideMessages.callout[block.tone]}>
          <Blocks blocks={block.children} {...rest} />
        </Callout>
      );
    case 'snippet':
      return (
        <CopyField
          label={block.label}
          value={fillIn(block.text, values)}
          copyLabel={guideMessages.copyAsked(block.label)}
          words={copying}
        />
      );
    case 'value':
      return block.name === 'scopes' ? (
        scopes
      ) : (
        <ValueField name={block.name} guide={guide} values={values} />
      );
  }
}

type ValueFieldProps = Pick<BlocksProps, 'guide' | 'values'> & { name: string };

function ValueField({ name, guide, values }: ValueFieldProps) {
  const value = values[name] ?? '';
  if (value === '') return <p className="text-muted">{choiceWords[guide.choice].noScopesYet}</p>;
  const { label, copyLabel } = wordsFor(name, guide);
  return <CopyField label={label} value={value} copyLabel={copyLabel} words={copying} />;
}

/** Every guide's placeholders have words of ours, an asked value those of its own guide. */
function wordsFor(name: string, { asks }: Guide): { label: string; copyLabel: string } {
  const label = asks.find(({ id }) => id === name)?.label;
  if (label !== undefined) return { label, copyLabel: guideMessages.copyAsked(label) };
  // The catalog lets no other name through.
  const known = name as Placeholder;
  return { label: guideMessages.valueLabel[known], copyLabel: guideMessages.copyValue[known] };
}
