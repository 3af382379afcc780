import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { scopesOfAction } from '#domain/permissions/scopes-of-action.ts';
import { longListMessages } from '../messages/long-list.ts';
import type { ActionListProps } from './action-list-props.ts';
import { ActionRow } from './action-row.tsx';
import { ActionTable } from './action-table.tsx';
import { rowAfterKey } from './row-after-key.ts';

type LongListProps = ActionListProps & { scroller: RefObject<HTMLDivElement | null> };

/** The height of most rows, in CSS pixels; each is measured once it is there. */
const usualHeight = 33;

/**
 * Thousands of actions, of which only those in sight are in the page. One stop for the Tab key, the
 * arrow keys go through it; the row that has the focus stays, wherever it is scrolled to.
 */
export function LongList(props: LongListProps) {
  const { guide, actions, selected, selection, details, onChange, scroller } = props;
  const hintId = useId();
  const [entered, setEntered] = useState(0);
  const [byKeyboard, setByKeyboard] = useState(false);
  const current = Math.min(entered, actions.length - 1);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableSectionElement>({
    count: actions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => actions[index]?.id ?? index,
    overscan: 12,
    rangeExtractor: (range) => withRow(current, range),
  });

  const go = (event: KeyboardEvent<HTMLTableElement>) => {
    const { clientHeight = 0 } = scroller.current ?? {};
    const page = Math.max(1, Math.floor(clientHeight / usualHeight) - 2);
    const next = rowAfterKey(event, current, { count: actions.length, page });
    if (next === undefined) return;
    event.preventDefault();
    // The row has to be there before it can take the focus.
    flushSync(() => setEntered(next));
    const row = event.currentTarget.querySelector(`[data-index="${next}"]`);
    row?.querySelector('input')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };

  const items = virtualizer.getVirtualItems();
  return (
    <>
      <ActionTable
        long
        role="grid"
        aria-rowcount={actions.length + 1}
        aria-label={longListMessages.label}
        aria-describedby={hintId}
        onKeyDown={go}
        onFocus={({ target }) => {
          setEntered(rowOf(target) ?? current);
          setByKeyboard(target.matches(':focus-visible'));
        }}
        onBlur={() => setByKeyboard(false)}
      >
        {items.map(({ index, start }, at) => {
          const action = actions[index];
          const before = items[at - 1]?.end ?? 0;
          return (
            action && (
              <Fragment key={action.id}>
                <Gap height={start - before} />
                <ActionRow
                  action={action}
                  checked={selected.has(action.id)}
                  scopes={scopesOfAction(guide, action, selection)}
                  endpoints={details ? action[selection.permissionType]?.endpoints : undefined}
                  onChange={onChange}
                  index={index}
                  measure={virtualizer.measureElement}
                  tabIndex={index === current ? 0 : -1}
                />
              </Fragment>
            )
          );
        })}
        <Gap height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
      </ActionTable>
      <p
        id={hintId}
        className={
          byKeyboard
            ? 'sticky bottom-0 z-2 border-t border-line bg-raised px-3 py-1.5 text-xs text-muted'
            : 'sr-only'
        }
      >
        {longListMessages.keys}
      </p>
    </>
  );
}

/** Nothing for readers of screens. Nothing in it takes the focus either. */
const hidden = { 'aria-hidden': true };

/** The room of rows that are not there. */
function Gap({ height }: { height: number }) {
  return (
    height > 0 && (
      <tbody {...hidden}>
        <tr>
          <td colSpan={2} className="p-0" style={{ height }} />
        </tr>
      </tbody>
    )
  );
}

/** The rows in sight, and this one: it holds the focus, or takes it when somebody comes by Tab. */
function withRow(row: number, range: Range): number[] {
  const rows = new Set([...defaultRangeExtractor(range), Math.max(row, 0)]);
  return [...rows].sort((one, other) => one - other);
}

function rowOf(element: Element): number | undefined {
  const index = element.closest('tbody')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
}
