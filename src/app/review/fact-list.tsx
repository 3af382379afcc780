import type { Fact } from '#domain/review/review-text.ts';

/** What is asked for, fact by fact. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-y-1.5 print:grid-cols-[7.5rem_minmax(0,1fr)] print:gap-x-3 print:gap-y-0.5">
      {facts.map(({ term, text, verbatim }) => (
        <div key={term} className="contents">
          <dt className="text-muted max-sm:mt-2 print:mt-0">{term}</dt>
          <dd className="wrap-anywhere break-inside-avoid">
            {verbatim ? (
              <code className="font-mono text-sm [overflow-wrap:anywhere]">{text}</code>
            ) : (
              text
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
