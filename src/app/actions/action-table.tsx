import type { ComponentProps } from 'react';
import { panelMessages } from '../messages/panel.ts';

type ActionTableProps = ComponentProps<'table'> & {
  /** Not all rows are there, and the columns must not move with those that are. */
  long: boolean;
};

/** The frame of the list: its rows stand below a header that stays in sight. */
export function ActionTable({ long, children, ...props }: ActionTableProps) {
  return (
    <table className="w-full border-separate border-spacing-0" {...props}>
      <thead>
        <tr>
          {[panelMessages.action, panelMessages.scopes].map((title) => (
            <th
              key={title}
              scope="col"
              className={`sticky top-0 z-2 border-b border-line bg-raised px-3 py-1.5 text-left font-medium text-muted last:w-px last:text-right last:whitespace-nowrap ${long ? 'sm:last:min-w-52' : ''}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
