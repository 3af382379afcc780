import { useCallback, useId, useRef } from 'react';
import type { GuideSummary } from '#contract/guides.ts';
import { profileStatuses } from '#domain/profile/profile.ts';
import { isNarrowed, type ListQuery } from '../api/list-query.ts';
import { usePageData } from '../api/page-data.ts';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { soonDays } from '../messages/secret-end.ts';
import { Button } from '../ui/button.tsx';
import { FilterSelect } from '../ui/filter-select.tsx';
import { SearchBox } from './search-box.tsx';
import type { useListQuery } from './use-list-query.ts';

const statuses = profileStatuses.map((status) => ({
  value: status,
  label: profileMessages.statuses[status],
}));

const nothing = {
  q: undefined,
  status: undefined,
  platform: undefined,
  connector: undefined,
  expiring: undefined,
};

/** What narrows the list; all of it stands in the address. */
export function ProfileFilters({ query, change }: ReturnType<typeof useListQuery>) {
  const { guides } = usePageData();
  const box = useRef<HTMLInputElement>(null);
  const search = useCallback((q: string) => change({ q }, { replace: true }), [change]);
  return (
    <search aria-label={listMessages.filters}>
      <form
        className="flex flex-wrap items-end gap-x-3 gap-y-3"
        onSubmit={(event) => event.preventDefault()}
      >
        <SearchBox ref={box} value={query.q ?? ''} onSearch={search} />
        <FilterSelect
          label={profileMessages.status}
          any={listMessages.any}
          value={query.status}
          options={statuses}
          onChange={(status) => change({ status })}
        />
        <FilterSelect
          label={listMessages.platform}
          any={listMessages.any}
          value={query.platform}
          options={optionsOf(guides, 'platform')}
          onChange={(platform) => change({ platform })}
        />
        <FilterSelect
          label={listMessages.connector}
          any={listMessages.any}
          value={query.connector}
          options={optionsOf(guides, 'connector')}
          onChange={(connector) => change({ connector })}
        />
        <Expiring query={query} onChange={(expiring) => change({ expiring })} />
        {isNarrowed(query) && (
          <Button
            small
            onClick={() => {
              box.current?.focus();
              change(nothing);
            }}
          >
            {listMessages.clear}
          </Button>
        )}
      </form>
    </search>
  );
}

function Expiring(props: { query: ListQuery; onChange: (days: number | undefined) => void }) {
  const id = useId();
  const { expiring } = props.query;
  return (
    <span className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
      <input
        id={id}
        type="checkbox"
        checked={expiring !== undefined}
        onChange={({ target }) => props.onChange(target.checked ? soonDays : undefined)}
        className="size-4 accent-accent"
      />
      <label htmlFor={id} className="cursor-pointer py-1 pointer-coarse:py-3">
        {listMessages.expiring(expiring ?? soonDays)}
      </label>
    </span>
  );
}

/** What there are guides of, each once, by name. */
function optionsOf(guides: readonly GuideSummary[], part: 'platform' | 'connector') {
  const names = new Map(guides.map((guide) => [guide[part].id, guide[part].name]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}
