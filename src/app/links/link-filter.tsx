import { useNavigate } from 'react-router';
import { linkStatuses } from '#contract/setup-links.ts';
import { type LinksQuery, writeLinksQuery } from '../api/setup-links.ts';
import { linkMessages } from '../messages/setup-links.ts';
import { Button } from '../ui/button.tsx';
import { FilterSelect } from '../ui/filter-select.tsx';

const statuses = linkStatuses.map((value) => ({ value, label: linkMessages.statuses[value] }));

/** What narrows the list; all of it stands in the address. */
export function LinkFilter({ query }: { query: LinksQuery }) {
  const navigate = useNavigate();
  const go = (to: LinksQuery) => void navigate(`/links${writeLinksQuery(to)}`);
  return (
    <search aria-label={linkMessages.find} className="flex flex-wrap items-end gap-3">
      <FilterSelect
        label={linkMessages.status}
        any={linkMessages.any}
        value={query.status}
        options={statuses}
        onChange={(status) => go({ ...query, status })}
      />
      {query.profile !== undefined && (
        <p className="flex min-h-8 flex-wrap items-center gap-3 text-sm text-muted">
          {linkMessages.ofProfile}
          <Button small onClick={() => go({ status: query.status })}>
            {linkMessages.clear}
          </Button>
        </p>
      )}
    </search>
  );
}
