import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { matchingActions } from '#domain/selection/search-actions.ts';
import { type Selection, type SelectionChange, withActions } from '#domain/selection/selection.ts';
import { useStored } from '../browser/use-stored.ts';
import { panelMessages } from '../messages/panel.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { ActionList } from './action-list.tsx';

type ActionPanelProps = {
  guide: Guide;
  selection: Selection;
  select: (change: SelectionChange) => void;
  headingId: string;
};

/** Choosing actions: search, all, none, one by one. */
export function ActionPanel({ guide, selection, select, headingId }: ActionPanelProps) {
  const [search, setSearch] = useState('');
  const [storedDetails, setDetails] = useStored('details');
  const details = storedDetails === 'on';
  const shown = matchingActions(guide.actions, useDeferredValue(search));
  const selected = useMemo(() => new Set(selection.actions), [selection.actions]);
  const searching = search.trim() !== '';
  const scopeNoteId = useId();
  const announce = useAnnounce();

  const change = useCallback(
    (ids: readonly string[], on: boolean) =>
      select((current) => {
        const chosen = new Set(current.actions);
        for (const id of ids) on ? chosen.add(id) : chosen.delete(id);
        return withActions(current, guide, chosen);
      }),
    [select, guide],
  );
  const changeShown = (on: boolean) => {
    const changed = shown.filter(({ id }) => selected.has(id) !== on).map(({ id }) => id);
    change(changed, on);
    announce(panelMessages.changedShown(changed.length, on ? 'selected' : 'cleared'));
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2.5 text-sm max-lg:flex-none">
      <div>
        <h2 id={headingId} tabIndex={-1} className="text-base font-semibold">
          {panelMessages.heading}
        </h2>
        <p className="mt-0.5 text-muted">{panelMessages.note}</p>
      </div>
      <input
        type="search"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        aria-label={panelMessages.search}
        placeholder={panelMessages.search}
        autoComplete="off"
        spellCheck={false}
        className="min-h-9 w-full rounded-md border border-line-strong bg-surface px-2.5 pointer-coarse:min-h-11"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button small aria-describedby={scopeNoteId} onClick={() => changeShown(true)}>
          {panelMessages.selectAll}
        </Button>
        <Button small aria-describedby={scopeNoteId} onClick={() => changeShown(false)}>
          {panelMessages.clear}
        </Button>
        <Button
          small
          aria-pressed={details}
          className="aria-pressed:bg-accent-soft"
          onClick={() => setDetails(details ? 'off' : 'on')}
        >
          {panelMessages.details}
        </Button>
        <span className="ml-auto text-muted tabular-nums">
          {panelMessages.count(selected.size, guide.actions.length)}
        </span>
      </div>
      <p id={scopeNoteId} role="status" className={searching ? 'text-muted' : 'sr-only'}>
        {searching && panelMessages.searchActive(shown.length)}
      </p>
      <ActionList
        guide={guide}
        actions={shown}
        selected={selected}
        selection={selection}
        details={details}
        onChange={change}
      />
    </div>
  );
}
