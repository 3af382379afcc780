import { createContext, type ReactNode, type Ref, useContext } from 'react';

/** From which width on there is the room for columns. */
type Room = 'md' | 'lg';

type Column = {
  readonly title: string;
  /** The rest goes to columns without one. */
  readonly width?: string;
  /** What stands there says what it is: buttons. */
  readonly untitled?: boolean;
};

const looks = {
  md: {
    table: 'max-md:block md:table-fixed',
    head: 'max-md:sr-only',
    body: 'max-md:block',
    row: 'max-md:block max-md:py-2',
    cell: 'max-md:block max-md:py-0.5',
    title: 'md:hidden',
  },
  lg: {
    table: 'max-lg:block lg:table-fixed',
    head: 'max-lg:sr-only',
    body: 'max-lg:block',
    row: 'max-lg:block max-lg:py-2',
    cell: 'max-lg:block max-lg:py-0.5',
    title: 'lg:hidden',
  },
} as const;

const RoomContext = createContext<Room>('md');

type DataTableProps = {
  columns: readonly Column[];
  room?: Room;
  /** Above the columns: how many there are, what can be done with them. */
  bar?: ReactNode;
  /** `DataRow`s in one `DataRows`, or in several. */
  children: ReactNode;
};

/** One row a thing; where there is no room for columns, each row is a block of its own. */
export function DataTable({ columns, room = 'md', bar, children }: DataTableProps) {
  const { table, head } = looks[room];
  return (
    <div className="rounded-md border border-line">
      {bar}
      <table className={`w-full text-left text-sm ${table}`}>
        <thead className={head}>
          <tr className={`bg-raised ${bar === undefined ? '' : 'border-t border-line'}`}>
            {columns.map(({ title, width = '', untitled = false }) => (
              <th key={title} scope="col" className={`${width} px-3 py-1.5 font-medium text-muted`}>
                {untitled ? <span className="sr-only">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <RoomContext value={room}>{children}</RoomContext>
      </table>
    </div>
  );
}

type DataRowsProps = { children: ReactNode; ref?: Ref<HTMLTableSectionElement> };

/** Some rows; one of several such parts where a thing can take more than one. */
export function DataRows({ children, ref }: DataRowsProps) {
  const { body } = looks[useContext(RoomContext)];
  return (
    <tbody ref={ref} className={body}>
      {children}
    </tbody>
  );
}

type DataRowProps = { children: ReactNode; className?: string };

export function DataRow({ children, className = '' }: DataRowProps) {
  const { row } = looks[useContext(RoomContext)];
  return <tr className={`border-t border-line ${row} ${className}`}>{children}</tr>;
}

/** Below a row, of the same thing: what came of something that was done with it. */
export function RowBelow({ columns, children }: { columns: number; children: ReactNode }) {
  const { body } = looks[useContext(RoomContext)];
  return (
    <tr className={body}>
      <td colSpan={columns} className={`space-y-3 px-3 pb-4 ${body}`}>
        {children}
      </td>
    </tr>
  );
}

type CellProps = {
  /** Stands before it where there are no columns, and it does not say itself what it is. */
  title?: string;
  className?: string;
  children: ReactNode;
};

export function Cell({ title, className = '', children }: CellProps) {
  const look = looks[useContext(RoomContext)];
  return (
    <td className={`px-3 py-2 align-top ${look.cell} ${className}`}>
      {title !== undefined && <span className={`mr-2 text-muted ${look.title}`}>{title}</span>}
      {children}
    </td>
  );
}

/** The cell that names its row. */
export function NameCell({ children }: { children: ReactNode }) {
  const { cell } = looks[useContext(RoomContext)];
  return (
    <th
      scope="row"
      className={`px-3 py-2 text-left align-top font-semibold [overflow-wrap:anywhere] ${cell}`}
    >
      {children}
    </th>
  );
}
