import { Icon } from '../ui/icon.tsx';
import { MarkNumber } from './parts/mark.tsx';
import type { Screen } from './screen.ts';

/** What to do at each number, in words. */
export function Legend({ screen }: { screen: Screen }) {
  return (
    <ol className="space-y-0.5">
      {screen.says.map((sentence, index) => (
        <li key={sentence} className="flex items-start gap-2 wrap-anywhere">
          <span aria-hidden="true" className="leading-[inherit]">
            <MarkNumber mark={index + 1} />
          </span>
          <span className="min-w-0">{sentence}</span>
        </li>
      ))}
      {screen.warns !== undefined && (
        <li className="flex items-start gap-2">
          <Icon name="cross" className="mt-0.5 text-bad" />
          <span className="min-w-0">{screen.warns}</span>
        </li>
      )}
    </ol>
  );
}
