import type { NotAskedText } from '#domain/review/not-asked-text.ts';
import { reviewMessages } from '../messages/review.ts';
import { Sentences } from './sentences.tsx';

/** What is not asked for, and so stays closed. */
export function NotAsked({ text }: { text: NotAskedText }) {
  const { sentences, closed, closedMore, actions } = text;
  return (
    <div className="space-y-2 print:space-y-1">
      <Sentences items={sentences} />
      {closed.length > 0 && (
        <>
          <p className="break-after-avoid">{reviewMessages.closedLead}</p>
          <ul className="list-disc space-y-0.5 pl-5 print:columns-2 print:gap-x-6 print:space-y-0 print:pl-4.5">
            {closed.map(({ name, description }) => (
              <li key={name} className="break-inside-avoid">
                <code className="font-mono text-sm">{name}</code>: {description}
              </li>
            ))}
          </ul>
        </>
      )}
      {closedMore !== undefined && <p>{closedMore}</p>}
      <Sentences items={actions} />
    </div>
  );
}
