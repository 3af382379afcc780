import { type RefObject, useEffect, useId, useState } from 'react';
import { listMessages } from '../messages/profile-list.ts';

type SearchBoxProps = {
  /** What is looked for, as the address says it. */
  value: string;
  onSearch: (words: string) => void;
  ref: RefObject<HTMLInputElement | null>;
};

/** Milliseconds without a key after which what was typed is looked for. */
const pause = 250;

/** Looks for what is typed, as it is typed; follows the address when that is changed elsewhere. */
export function SearchBox({ value, onSearch, ref }: SearchBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const words = typed.trim();
  if (value !== seen) {
    setSeen(value);
    // Words that are still on their way to the address are not taken back by an earlier one.
    if (words === seen) setTyped(value);
  }
  useEffect(() => {
    if (words === value) return;
    const timer = setTimeout(() => onSearch(words), pause);
    return () => clearTimeout(timer);
  }, [words, value, onSearch]);

  return (
    <div className="min-w-0 flex-1 basis-48 space-y-1">
      <label htmlFor={id} className="block text-sm text-muted">
        {listMessages.search}
      </label>
      <input
        ref={ref}
        id={id}
        type="search"
        value={typed}
        maxLength={200}
        placeholder={listMessages.searchHint}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
        className="min-h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 text-sm pointer-coarse:min-h-11"
      />
    </div>
  );
}
