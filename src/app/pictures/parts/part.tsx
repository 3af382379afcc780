import type { Part } from '../screen.ts';
import { Commands, PrimaryButton, Tabs, Tiles } from './controls.tsx';
import { Facts, Field, Radios } from './forms.tsx';
import { Groups, Table } from './lists.tsx';

/** One part of a screen. */
export function PartDrawing({ part }: { part: Part }) {
  switch (part.kind) {
    case 'heading':
      return <p className="font-semibold">{part.text}</p>;
    case 'note':
      return <p className="text-muted">{part.text}</p>;
    case 'commands':
      return <Commands {...part} />;
    case 'tabs':
      return <Tabs {...part} />;
    case 'field':
      return <Field {...part} />;
    case 'radios':
      return <Radios {...part} />;
    case 'facts':
      return <Facts {...part} />;
    case 'tiles':
      return <Tiles {...part} />;
    case 'groups':
      return <Groups {...part} />;
    case 'table':
      return <Table {...part} />;
    case 'button':
      return <PrimaryButton {...part} />;
  }
}
