import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { MadeSetupLink } from '#contract/setup-links.ts';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { ShowMore } from '../answers/show-more.tsx';
import { usePaging } from '../answers/use-paging.ts';
import { type LinksQuery, parseLinksQuery, setupLinkListQuery } from '../api/setup-links.ts';
import { linkMessages, madeLinkMessages } from '../messages/setup-links.ts';
import { Button } from '../ui/button.tsx';
import { EmptyBox } from '../ui/empty-box.tsx';
import { LinkFilter } from './link-filter.tsx';
import { LinkFor } from './link-for.tsx';
import { LinkTable } from './link-table.tsx';
import { MadeLink } from './made-link.tsx';

/** The setup links that the address asks for. */
export function LinkList() {
  const { search } = useLocation();
  const query = parseLinksQuery(search);
  const list = useInfiniteQuery(setupLinkListQuery(query));
  const region = useRef<HTMLElement>(null);
  // Here, and not in its row: what the list is narrowed down to may not be true of the link any more.
  const [made, setMade] = useState<MadeSetupLink>();
  const paging = usePaging(list, (page) => page.links.length);
  const { data, error } = list;
  const links = data?.pages.flatMap((page) => page.links) ?? [];
  return (
    <>
      {(isNarrowed(query) || links.length > 0) && <LinkFilter query={query} />}
      <section
        ref={region}
        tabIndex={-1}
        aria-label={linkMessages.title}
        aria-busy={list.isPending}
        className="space-y-4"
      >
        {made !== undefined && (
          <MadeLink key={made.url} made={made}>
            <LinkFor link={made.link} />
            <Button
              small
              onClick={() => {
                region.current?.focus();
                setMade(undefined);
              }}
            >
              {madeLinkMessages.close}
            </Button>
          </MadeLink>
        )}
        {error !== null && (
          <ListFailure
            word={failureWord(data !== undefined, paging.moreFailed)}
            error={error}
            onRetry={paging.retry}
            heir={region}
          />
        )}
        {list.isPending && <Loading />}
        {data !== undefined && links.length === 0 && <Nothing narrowed={isNarrowed(query)} />}
        {links.length > 0 && <LinkTable links={links} heir={region} onMade={setMade} />}
        <ShowMore paging={paging} count={links.length} />
      </section>
    </>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  if (narrowed) return <EmptyBox title={linkMessages.noMatch} text={linkMessages.noMatchText} />;
  return (
    <EmptyBox title={linkMessages.empty} text={linkMessages.emptyText}>
      <Link to="/links/new" className="text-accent underline underline-offset-2">
        {linkMessages.make}
      </Link>
    </EmptyBox>
  );
}

function isNarrowed({ status, profile }: LinksQuery): boolean {
  return status !== undefined || profile !== undefined;
}

function failureWord(hasData: boolean, moreFailed: boolean): string {
  if (!hasData) return linkMessages.notCome;
  return moreFailed ? linkMessages.moreFailedWord : linkMessages.keptWord;
}
