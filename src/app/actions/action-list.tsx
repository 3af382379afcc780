import { useRef } from 'react';
import { scopesOfAction } from '#domain/permissions/scopes-of-action.ts';
import { frameMessages } from '../messages/frame.ts';
import { panelMessages } from '../messages/panel.ts';
import { Button } from '../ui/button.tsx';
import { useChunk } from '../ui/use-chunk.ts';
import type { ActionListProps } from './action-list-props.ts';
import { ActionRow } from './action-row.tsx';
import { ActionTable } from './action-table.tsx';
import { hasManyActions, manyActions } from './many-actions.ts';

const loadLongList = async () => (await import('./long-list.tsx')).LongList;

/**
 * Every action with the scopes that it needs, under a header that stays. Of very many only what is
 * seen is in the page, once the code for that is there; until then the first.
 */
export function ActionList(props: ActionListProps) {
  const { guide, actions, selected, selection, details, onChange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isLong = hasManyActions(guide);
  const { loaded: LongList, failed, retry } = useChunk(loadLongList, isLong);
  return (
    <div
      ref={scroller}
      className="choice-list min-h-32 flex-1 scroll-pt-9 scroll-pb-14 overflow-y-auto rounded-md border border-line max-lg:h-[55dvh] max-lg:flex-none sm:max-lg:h-[max(20rem,100dvh-35rem)]"
    >
      {LongList === undefined ? (
        <ActionTable long={isLong}>
          {actions.slice(0, manyActions).map((action) => (
            <ActionRow
              key={action.id}
              action={action}
              checked={selected.has(action.id)}
              scopes={scopesOfAction(guide, action, selection)}
              endpoints={details ? action[selection.permissionType]?.endpoints : undefined}
              onChange={onChange}
            />
          ))}
        </ActionTable>
      ) : (
        <LongList {...props} scroller={scroller} />
      )}
      {failed && (
        <div role="alert" className="space-y-2 border-t border-line px-3 py-3">
          <p>{frameMessages.chunkFailed}</p>
          <Button small onClick={retry}>
            {frameMessages.tryAgain}
          </Button>
        </div>
      )}
      {actions.length === 0 && (
        <p role="status" className="px-3 py-6 text-center text-muted">
          {panelMessages.noMatch}
        </p>
      )}
    </div>
  );
}
