import { useId, useRef, useState } from 'react';
import { type AuditOutcome, auditActions, auditOutcomes } from '#contract/audit-events.ts';
import { type AuditFilter, writeAuditFilter } from '../api/audit-filter.ts';
import { auditActionWords, auditMessages } from '../messages/audit.ts';
import { Button } from '../ui/button.tsx';
import { FilterSelect } from '../ui/filter-select.tsx';
import { actorWords } from './actor-words.ts';
import type { ShownEvents } from './use-audit-events.ts';

type AuditFiltersProps = {
  filter: AuditFilter;
  change: (change: AuditFilter) => void;
  shown: ShownEvents | undefined;
};

const actions = auditActions.map((value) => ({ value, label: auditActionWords[value].label }));
const outcomes = auditOutcomes.map((value: AuditOutcome) => ({
  value,
  label: auditMessages.outcomes[value],
}));

const nothing = {
  action: undefined,
  actor: undefined,
  outcome: undefined,
  profile: undefined,
  from: undefined,
  to: undefined,
};

/** What narrows the log; all of it stands in the address. */
export function AuditFilters({ filter, change, shown }: AuditFiltersProps) {
  const search = useRef<HTMLElement>(null);
  const actors = useSeenActors(shown);
  // Not a list to choose from: the key that pressed the button would open it.
  const keepFocus = () => search.current?.focus();
  return (
    <search
      ref={search}
      tabIndex={-1}
      aria-label={auditMessages.filters}
      className="block space-y-3 outline-none"
    >
      <form className="flex flex-wrap items-end gap-3" onSubmit={(event) => event.preventDefault()}>
        <FilterSelect
          label={auditMessages.action}
          any={auditMessages.any}
          value={filter.action}
          options={actions}
          onChange={(action) => change({ action })}
        />
        <FilterSelect
          label={auditMessages.actor}
          any={auditMessages.any}
          value={filter.actor}
          options={actors}
          onChange={(actor) => change({ actor })}
        />
        <FilterSelect
          label={auditMessages.outcome}
          any={auditMessages.any}
          value={filter.outcome}
          options={outcomes}
          onChange={(outcome) => change({ outcome })}
        />
        <DayField
          label={auditMessages.from}
          day={filter.from}
          onChange={(from) => change({ from })}
        />
        <DayField label={auditMessages.to} day={filter.to} onChange={(to) => change({ to })} />
        {writeAuditFilter(filter) !== '' && (
          <Button
            small
            onClick={() => {
              keepFocus();
              change(nothing);
            }}
          >
            {auditMessages.clear}
          </Button>
        )}
      </form>
      {filter.profile !== undefined && (
        <p className="flex flex-wrap items-center gap-x-3 text-sm [overflow-wrap:anywhere]">
          {auditMessages.onlyProfile(nameOf(filter.profile, shown))}
          <Button
            small
            look="quiet"
            onClick={() => {
              keepFocus();
              change({ profile: undefined });
            }}
          >
            {auditMessages.anyProfile}
          </Button>
        </p>
      )}
    </search>
  );
}

type DayFieldProps = {
  label: string;
  day: string | undefined;
  onChange: (day: string | undefined) => void;
};

/** A day that can also be typed, digit by digit: what is no whole date yet changes nothing. */
function DayField({ label, day = '', onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="min-w-0 space-y-1 max-sm:flex-1 max-sm:basis-32">
      <label htmlFor={id} className="block text-sm text-muted">
        {label}
      </label>
      <input
        key={day}
        id={id}
        type="date"
        min="1970-01-02"
        max="9999-12-31"
        defaultValue={day}
        onBlur={({ target }) => {
          if (target.value !== day && target.validity.valid) onChange(target.value || undefined);
        }}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        className="min-h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-sm pointer-coarse:min-h-11"
      />
    </div>
  );
}

/** Whoever stood in the log since the page was opened: a narrower list does not take them away. */
function useSeenActors(shown: ShownEvents | undefined) {
  const [seen, setSeen] = useState<{ of: typeof shown; names: ReadonlyMap<string, string> }>({
    of: undefined,
    names: new Map(),
  });
  if (shown !== undefined && shown !== seen.of) {
    const fresh = shown.events
      .filter(({ actor }) => actor.id !== '')
      .map(({ actor }) => [actor.id, actorWords(actor).name] as const);
    // The latest first: a name that has changed since is the present one.
    setSeen({ of: shown, names: new Map([...seen.names, ...fresh.reverse()]) });
  }
  return [...seen.names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}

function nameOf(id: string, shown: ShownEvents | undefined): string {
  // A link of a profile has a name of its own.
  const subject = shown?.events.find(
    ({ profileId, action }) => profileId === id && !action.startsWith('link.'),
  )?.subject;
  return shown?.profiles.get(id) ?? subject ?? id;
}
