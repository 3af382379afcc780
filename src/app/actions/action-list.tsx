import { useRef } from 'react';
import type { Action } from '#domain/catalog/action.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { scopesOfAction } from '#domain/permissions/scopes-of-action.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { panelMessages } from '../messages/panel.ts';
import { useChunk } from '../ui/use-chunk.ts';
import { ActionRow } from './action-row.tsx';
import { ActionTable } from './action-table.tsx';

export type ActionListProps = {
  guide: Guide;
  actions: readonly Action[];
  selected: ReadonlySet<string>;
  selection: Selection;
  onChange: (ids: readonly string[], on: boolean) => void;
};

/** More actions than these are not all put into the page: only what is seen of them. */
const manyActions = 200;

const loadLongList = async () => (await import('./long-list.tsx')).LongList;

/** Every action with the scopes that it needs, under a header that stays. */
export function ActionList(props: ActionListProps) {
  const { guide, actions, selected, selection, onChange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isLong = guide.actions.length > manyActions;
  const { loaded: LongList } = useChunk(loadLongList, isLong);
  return (
    <div
      ref={scroller}
      className="min-h-32 flex-1 overflow-y-auto rounded-md border border-line max-lg:h-[55dvh] max-lg:flex-none sm:max-lg:h-[max(20rem,100dvh-35rem)]"
    >
      {LongList === undefined ? (
        <ActionTable long={isLong}>
          {actions.slice(0, manyActions).map((action) => (
            <ActionRow
              key={action.id}
              action={action}
              checked={selected.has(action.id)}
              scopes={scopesOfAction(guide, action, selection)}
              onChange={onChange}
            />
          ))}
        </ActionTable>
      ) : (
        <LongList {...props} scroller={scroller} />
      )}
      {actions.length === 0 && (
        <p role="status" className="px-3 py-6 text-center text-muted">
          {panelMessages.noMatch}
        </p>
      )}
    </div>
  );
}
