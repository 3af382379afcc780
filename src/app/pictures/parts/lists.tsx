import { Fragment } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { Cell, Part } from '../screen.ts';
import { Marked, MarkNumber, ring } from './mark.tsx';

type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** The open groups of the permission picker. */
export function Groups({ groups, more, mark }: Of<'groups'>) {
  return (
    <div className="space-y-[0.2em]">
      {groups.map(({ name, rows }) => (
        <div key={name}>
          <p className="flex items-center gap-[0.3em] font-semibold">
            <Icon name="chevron" className="size-[1em] text-muted" />
            {name}
          </p>
          {rows.map(({ name: scope, ticked }, index) => (
            <p key={scope} className="flex items-center gap-[0.45em] py-[0.08em] pl-[1.3em]">
              <span
                className={`flex size-[1.05em] shrink-0 items-center justify-center rounded-[0.15em] border ${ticked ? 'border-accent bg-accent text-accent-text outline-2 outline-offset-1 outline-accent' : 'border-line-strong bg-surface'}`}
              >
                {ticked && <Icon name="check" className="size-[0.9em] stroke-2" />}
              </span>
              <span className={`min-w-0 font-mono wrap-anywhere ${ticked ? '' : 'text-muted'}`}>
                {scope}
              </span>
              {ticked && isFirst(groups, name, index) && <MarkNumber mark={mark} />}
            </p>
          ))}
        </div>
      ))}
      {more !== undefined && <p className="pl-[1.3em] text-muted">{more}</p>}
    </div>
  );
}

/** The number stands once: at the first row to tick. */
function isFirst(groups: Of<'groups'>['groups'], name: string, index: number): boolean {
  const group = groups.find(({ rows }) => rows.some(({ ticked }) => ticked));
  return group?.name === name && group.rows.findIndex(({ ticked }) => ticked) === index;
}

export function Table({ columns, rows }: Of<'table'>) {
  const look = (index: number) => {
    const { minor = false, mark } = columns[index] ?? {};
    return `${minor ? '@max-md:hidden' : ''} ${mark === undefined ? '' : 'bg-accent-soft'}`;
  };
  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b border-line align-bottom">
          {columns.map((column, index) => (
            <th
              key={column.text}
              className={`px-[0.4em] py-[0.2em] font-semibold ${look(index)} ${column.mark === undefined ? '' : ring}`}
            >
              <Marked control={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={rowIndex} className="border-b border-line align-top">
            {row.map((cell, index) => (
              <td key={index} className={`px-[0.4em] py-[0.25em] ${look(index)}`}>
                <CellDrawing cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellDrawing({ cell }: { cell: Cell }) {
  if (cell === 'bar') {
    return <span className="my-[0.4em] block h-[0.6em] w-4/5 rounded-full bg-line" />;
  }
  // A long name breaks after its dots.
  const [first = '', ...others] = cell.text.split('.');
  return (
    <Marked control={cell}>
      {first}
      {others.map((part) => (
        <Fragment key={part}>
          .<wbr />
          {part}
        </Fragment>
      ))}
    </Marked>
  );
}
