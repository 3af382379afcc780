import { useDeferredValue, useId, useState } from 'react';
import { scopesOfAction } from '#domain/permissions/scopes-of-action.ts';
import { matchingActions } from '#domain/selection/search-actions.ts';
import { withActions } from '#domain/selection/selection.ts';
import { panelMessages } from '../messages/panel.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import type { LinkChoice } from './use-link-choice.ts';

/**
 * Choosing actions for a link: search, all, none, one by one. The guide’s own panel would have to
 * leave the guide’s first load to be shared, and weigh more there.
 */
export function LinkActionsList({ guide, selection, select }: Omit<LinkChoice, 'notices'>) {
  const noteId = useId();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const shown = matchingActions(guide.actions, useDeferredValue(search));
  const selected = new Set(selection.actions);
  const searching = search.trim() !== '';
  const change = (ids: readonly string[], on: boolean) =>
    select((current) => {
      const chosen = new Set(current.actions);
      for (const id of ids) on ? chosen.add(id) : chosen.delete(id);
      return withActions(current, guide, chosen);
    });
  const changeShown = (on: boolean) => {
    const changed = shown.filter(({ id }) => selected.has(id) !== on).map(({ id }) => id);
    change(changed, on);
    announce(panelMessages.changedShown(changed.length, on ? 'selected' : 'cleared'));
  };
  return (
    <>
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
        {searching && panelMessages.searchActive(shown.length)}
      </p>
      <ul className="h-96 divide-y divide-line overflow-y-auto rounded-md border border-line lg:h-auto lg:min-h-32 lg:flex-1">
        {shown.map((action) => (
          <li
            key={action.id}
            className="[contain-intrinsic-height:auto_2.75rem] [content-visibility:auto] hover:bg-raised has-checked:bg-accent-soft"
          >
            <label className="flex cursor-pointer items-start gap-2.5 px-3 py-1.5 pointer-coarse:py-3">
              <input
                type="checkbox"
                checked={selected.has(action.id)}
                onChange={({ target }) => change([action.id], target.checked)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0">
                {action.label}
                <span className="block font-mono text-xs leading-4 text-muted [overflow-wrap:anywhere]">
                  {scopesOfAction(guide, action, selection).join(' ')}
                </span>
              </span>
            </label>
          </li>
        ))}
        {shown.length === 0 && (
          <li role="status" className="px-3 py-6 text-center text-muted">
            {panelMessages.noMatch}
          </li>
        )}
      </ul>
    </>
  );
}
