import type { RefObject } from 'react';
import type { MadeSetupLink, SetupLink } from '#contract/setup-links.ts';
import { linkMessages } from '../messages/setup-links.ts';
import { DataTable } from '../ui/data-table.tsx';
import { LinkRow } from './link-row.tsx';

type LinkTableProps = {
  links: readonly SetupLink[];
  heir: RefObject<HTMLElement | null>;
  onMade: (made: MadeSetupLink) => void;
};

const { columns: words } = linkMessages;

const columns = [
  { title: words.link },
  { title: words.status, width: 'w-[14%]' },
  { title: words.progress, width: 'w-[22%]' },
  { title: words.ends, width: 'w-[21%]' },
  { title: words.actions, width: 'w-28 xl:w-48', untitled: true },
];

/** Setup links, each with how far it has come. */
export function LinkTable({ links, heir, onMade }: LinkTableProps) {
  return (
    <DataTable columns={columns} room="lg">
      {links.map((link) => (
        <LinkRow key={link.id} link={link} heir={heir} onMade={onMade} />
      ))}
    </DataTable>
  );
}
