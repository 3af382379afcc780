import { listMessages } from '../messages/profile-list.ts';
import { Icon } from '../ui/icon.tsx';

type SortButtonProps = { column: string; sorted: boolean; onSort: () => void };

/** A column's heading that sorts by it, and once more takes that back; where there are no columns, words. */
export function SortButton({ column, sorted, onSort }: SortButtonProps) {
  return (
    <>
      <span className="sm:hidden">{column}</span>
      <button
        type="button"
        title={listMessages.sortBy(column)}
        onClick={onSort}
        className={`-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:text-text max-sm:hidden pointer-coarse:min-h-11 ${sorted ? 'text-text' : ''}`}
      >
        {column}
        <Icon name="chevron" className={`rotate-180 ${sorted ? '' : 'opacity-40'}`} />
      </button>
    </>
  );
}
