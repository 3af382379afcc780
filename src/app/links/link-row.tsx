import type { RefObject } from 'react';
import { Link } from 'react-router';
import type { MadeSetupLink, SetupLink } from '#contract/setup-links.ts';
import { dateTime } from '../messages/dates.ts';
import { linkMessages } from '../messages/setup-links.ts';
import { Cell, DataRow, DataRows, NameCell } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import { useRowFocus } from '../ui/use-row-focus.ts';
import { LinkActions } from './link-actions.tsx';
import { LinkFor } from './link-for.tsx';
import { LinkProgress } from './link-progress.tsx';
import { LinkStatusMark } from './link-status.tsx';

type LinkRowProps = {
  link: SetupLink;
  /** Who gets the focus when the row goes away with it. */
  heir: RefObject<HTMLElement | null>;
  /** The link has a new address. */
  onMade: (made: MadeSetupLink) => void;
};

/** One setup link: what it is for, how far it has come, what can be done. */
export function LinkRow({ link, heir, onMade }: LinkRowProps) {
  const row = useRowFocus<HTMLTableSectionElement>(heir);
  const { renewalAskedAt } = link;
  return (
    <DataRows ref={row}>
      <DataRow>
        <NameCell>
          <LinkFor link={link} />
        </NameCell>
        <Cell>
          <LinkStatusMark status={link.status} />
          {renewalAskedAt !== null && (
            <p className="mt-1.5 w-fit rounded-md border-l-3 border-warn bg-warn-soft px-2 py-1 text-xs">
              <strong className="flex items-center gap-1.5 font-semibold text-warn">
                <Icon name="caution" className="size-3.5" />
                {linkMessages.renewal}
              </strong>
              {linkMessages.renewalAt(dateTime(renewalAskedAt))}
            </p>
          )}
        </Cell>
        <Cell>
          <LinkProgress progress={link.progress} />
        </Cell>
        <Cell title={linkMessages.columns.ends}>
          {dateTime(link.expiresAt)}
          <span className="block text-xs leading-5 text-muted [overflow-wrap:anywhere]">
            {linkMessages.madeBy(link.createdBy, dateTime(link.createdAt))}
          </span>
        </Cell>
        <Cell>
          <LinkActions link={link} onMade={onMade} />
          {link.profileId !== null && (
            <p className="lg:text-right">
              <Link
                to={`/profiles/${link.profileId}`}
                className="inline-flex min-h-8 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11"
              >
                {linkMessages.profile}
              </Link>
            </p>
          )}
        </Cell>
      </DataRow>
    </DataRows>
  );
}
