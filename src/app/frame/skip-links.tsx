type SkipLink = { readonly words: string; readonly onSkip: () => void };

/** Seen only while they have the focus: the way past what stands in between. */
export function SkipLinks({ links }: { links: readonly SkipLink[] }) {
  return (
    <div className="needs-script absolute top-2 left-4 z-30">
      {links.map(({ words, onSkip }) => (
        <button
          key={words}
          type="button"
          onClick={onSkip}
          className="sr-only rounded-md border-line-strong bg-surface text-sm font-medium text-accent focus:not-sr-only focus:border focus:px-3 focus:py-1.5"
        >
          {words}
        </button>
      ))}
    </div>
  );
}
