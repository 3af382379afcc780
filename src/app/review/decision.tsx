import { reviewMessages } from '../messages/review.ts';

const lines = [
  reviewMessages.conditions,
  reviewMessages.name,
  reviewMessages.date,
  reviewMessages.signature,
];

/** Where the decision is written down, by hand. */
export function Decision() {
  return (
    <>
      <p className="text-muted print:hidden">{reviewMessages.decisionOnPaper}</p>
      <div className="hidden break-inside-avoid print:block">
        <dl className="grid grid-cols-3 gap-x-6">
          <div className="flex items-center gap-4">
            {[reviewMessages.approved, reviewMessages.refused].map((word) => (
              <dt key={word} className="inline-flex items-center gap-1.5">
                <span className="inline-block size-4 border border-text" />
                {word}
              </dt>
            ))}
            <dd />
          </div>
          {lines.map((line) => (
            <div
              key={line}
              className={`min-h-14 border-b border-text ${line === reviewMessages.conditions ? 'col-span-2' : 'pt-1'}`}
            >
              <dt className="text-sm text-muted">{line}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
