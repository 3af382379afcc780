import { useEffect, useRef } from 'react';
import { type ProfileOrder, profileOrders } from '#contract/profile-query.ts';
import { useMay } from '../api/use-operator.ts';
import { listMessages } from '../messages/profile-list.ts';
import { Select } from '../ui/select.tsx';
import { BatchStart } from './batch-start.tsx';
import type { BatchControl } from './use-batch.ts';
import type { Chosen } from './use-chosen.ts';

type ListBarProps = {
  /** Those that are shown. */
  ids: readonly string[];
  /** Whether they are what is asked for. */
  current: boolean;
  /** How many they are, in words. */
  counted: string;
  sort: ProfileOrder;
  onSort: (order: ProfileOrder) => void;
  chosen: Chosen;
  batch: BatchControl;
};

const orders = profileOrders.map((value) => ({ value, label: listMessages.orders[value] }));

/** Above the list: how many there are, in which order, and what can be done with those that are ticked. */
export function ListBar(props: ListBarProps) {
  const { ids, current, counted, sort, onSort, chosen, batch } = props;
  const picked = ids.filter((id) => chosen.has(id));
  const all = picked.length === ids.length;
  const box = useRef<HTMLInputElement>(null);
  const mayTest = useMay('operator');
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = picked.length > 0 && !all;
  });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-t-md bg-raised py-1.5 pr-2 pl-2 lg:px-3">
      {mayTest && (
        <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm pointer-coarse:min-h-11">
          <span className="inline-flex w-8 justify-center pointer-coarse:w-11">
            <input
              ref={box}
              type="checkbox"
              checked={all}
              onChange={({ target }) => chosen.choose(ids, target.checked)}
              className="size-4 accent-accent"
            />
          </span>
          {listMessages.chooseShown}
        </label>
      )}
      <span className="text-sm text-muted">{counted}</span>
      <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
        {mayTest && <BatchStart picked={picked} ready={current} batch={batch} />}
        <Select label={listMessages.sort} value={sort} options={orders} onChange={onSort} />
      </div>
    </div>
  );
}
