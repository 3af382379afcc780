import { useDeferredValue, useId, useState } from 'react';
import { matchingActions } from '#domain/selection/search-actions.ts';
import { withActions } from '#domain/selection/selection.ts';
import { panelMessages } from '../messages/panel.ts';
import { scopeMessages } from '../messages/scopes.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import type { ChoicePanelProps } from './choice-panel.tsx';
import { ScopeChoices } from './scope-choices.tsx';

/** Choosing scopes themselves, where the platform speaks of nothing else. */
export function ScopePanel({ guide, selection, select }: ChoicePanelProps) {
  const [search, setSearch] = useState('');
  const shown = matchingActions(guide.actions, useDeferredValue(search));
  const selected = new Set(selection.actions);
  const searching = search.trim() !== '';
  const noteId = useId();
  const announce = useAnnounce();

  const change = (ids: readonly string[], on: boolean) =>
    select((current) => {
      const chosen = new Set(current.actions);
      for (const id of ids) on ? chosen.add(id) : chosen.delete(id);
      return withActions(current, guide, chosen);
    });
  const changeShown = (on: boolean) => {
    const changed = shown.filter(({ id }) => selected.has(id) !== on).map(({ id }) => id);
    change(changed, on);
    announce(scopeMessages.changedShown(changed.length, on ? 'selected' : 'cleared'));
  };

  return (
    <>
      <input
        type="search"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        aria-label={scopeMessages.search}
        placeholder={scopeMessages.search}
        autoComplete="off"
        spellCheck={false}
        className="min-h-9 w-full rounded-md border border-line-strong bg-surface px-2.5 pointer-coarse:min-h-11"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button small aria-describedby={noteId} onClick={() => changeShown(true)}>
          {panelMessages.selectAll}
        </Button>
        <Button small aria-describedby={noteId} onClick={() => changeShown(false)}>
          {panelMessages.clear}
        </Button>
        <span className="ml-auto text-muted tabular-nums">
          {panelMessages.count(selected.size, guide.actions.length)}
        </span>
      </div>
      <p id={noteId} role="status" className={searching ? 'text-muted' : 'sr-only'}>
        {searching && scopeMessages.searchActive(shown.length)}
      </p>
      <ScopeChoices
        guide={guide}
        choices={shown}
        selected={selected}
        permissionType={selection.permissionType}
        onChange={change}
      />
    </>
  );
}
