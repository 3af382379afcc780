import type { RefObject } from 'react';
import type { SetupLink } from '#contract/setup-links.ts';
import { linkMessages } from '../messages/setup-links.ts';
import { LinkRow } from './link-row.tsx';

type LinkTableProps = { links: readonly SetupLink[]; heir: RefObject<HTMLElement | null> };

const { columns: words } = linkMessages;

/** With their widths, where there is the room for a table. */
const columns = [
  { title: words.link, width: '' },
  { title: words.status, width: 'lg:w-[15%]' },
  { title: words.progress, width: 'lg:w-[24%]' },
  { title: words.ends, width: 'lg:w-[19%]' },
];

/** One row a link; on a narrow screen each row is a block of its own. */
export function LinkTable({ links, heir }: LinkTableProps) {
  return (
    <div className="rounded-md border border-line">
      <table className="w-full text-left text-sm max-lg:block lg:table-fixed">
        <thead className="max-lg:sr-only">
          <tr className="bg-raised">
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" className={`${width} px-3 py-1.5 font-medium text-muted`}>
                {title}
              </th>
            ))}
            <th scope="col" className="w-28 px-3 py-1.5 xl:w-48">
              <span className="sr-only">{words.actions}</span>
            </th>
          </tr>
        </thead>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} heir={heir} />
        ))}
      </table>
    </div>
  );
}
