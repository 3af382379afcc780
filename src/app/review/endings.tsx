import type { ReviewText } from '#domain/review/review-text.ts';
import { RichText } from '../ui/rich-text.tsx';

/** The ways to end the access: where to go, and what that does. */
export function Endings({ endings, afterEnding }: Pick<ReviewText, 'endings' | 'afterEnding'>) {
  return (
    <div className="space-y-2 print:space-y-1">
      <ul className="space-y-1.5 print:space-y-1">
        {endings.map(({ where, effect }) => (
          <li
            key={where}
            className="grid break-inside-avoid gap-x-6 sm:grid-cols-2 print:grid-cols-1"
          >
            <span>
              <RichText text={where} />
            </span>
            <span className="text-muted">{effect}</span>
          </li>
        ))}
      </ul>
      <p className="font-medium">{afterEnding}</p>
    </div>
  );
}
