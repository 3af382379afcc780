import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CheckHistory as History } from '#contract/check-history.ts';
import type { Profile } from '#contract/profiles.ts';
import { checkHistoryQuery } from '../api/check-history.ts';
import { CheckList } from '../checks/check-list.tsx';
import { verdictTitle } from '../checks/test-result.tsx';
import { VerdictMark } from '../checks/verdict-mark.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { checkHistoryMessages as messages } from '../messages/check-history.ts';
import { dateTime } from '../messages/dates.ts';
import { useActionLabels } from '../profiles/use-action-labels.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { findingValues } from './finding-values.ts';

/** The tests of a profile, latest first; each opens to what it has found. */
export function CheckHistory({ profile }: { profile: Profile }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="space-y-3">
      <h2 id={headingId} className="text-lg font-semibold">
        {messages.heading}
      </h2>
      <Entries profile={profile} />
    </section>
  );
}

function Entries({ profile }: { profile: Profile }) {
  const announce = useAnnounce();
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(checkHistoryQuery(profile.id));
  if (data === undefined) return <Waiting failed={isError} onRetry={() => void refetch()} />;
  const checks = data.pages.flatMap((page) => page.checks);
  if (checks.length === 0) return <p className="text-muted">{messages.empty}</p>;
  const showMore = async () => {
    const { data: loaded } = await fetchNextPage();
    const count = loaded?.pages.reduce((sum, page) => sum + page.checks.length, 0);
    if (count !== undefined) announce(messages.loaded(count));
  };
  return (
    <>
      <ul className="divide-y divide-line rounded-md border border-line">
        {checks.map((check) => (
          <Entry key={check.run.id} check={check} profile={profile} />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          aria-disabled={isFetchingNextPage}
          onClick={() => !isFetchingNextPage && void showMore()}
        >
          {messages.more}
        </Button>
      )}
    </>
  );
}

type EntryProps = { check: History['checks'][number]; profile: Profile };

function Entry({ check: { run, madeBy }, profile }: EntryProps) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details className="group" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="flex min-h-9 list-none items-start gap-x-3 px-3 py-2 text-sm hover:bg-raised pointer-coarse:min-h-11">
          <Icon name="chevron" className="mt-0.5 -rotate-90 text-muted group-open:rotate-0" />
          <span className="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5">
            <span className="tabular-nums">{dateTime(run.endedAt)}</span>
            <VerdictMark verdict={run.verdict} />
            {madeBy !== null && <span className="text-muted">{messages.makers[madeBy]}</span>}
          </span>
        </summary>
        {open && <Findings run={run} profile={profile} />}
      </details>
    </li>
  );
}

function Findings({ run, profile }: { run: EntryProps['check']['run']; profile: Profile }) {
  const labelOf = useActionLabels(profile);
  return (
    <div className="space-y-2 px-3 pb-3">
      <p className="font-medium">{verdictTitle(run)}</p>
      <CheckList
        ids={run.results.map(({ id }) => id)}
        results={run.results}
        running={false}
        values={findingValues(profile)}
        jumps={{}}
        labelOf={labelOf}
      />
    </div>
  );
}
