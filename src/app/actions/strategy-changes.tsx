import type { Guide } from '#domain/catalog/guide.ts';
import type { Strategy } from '#domain/catalog/strategy.ts';
import { compareStrategies } from '#domain/permissions/compare-strategies.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { strategyMessages } from '../messages/strategy.ts';

type StrategyChangesProps = { guide: Guide; selection: Selection; from: Strategy };

/** What this strategy changes, what covers what, and what a broader permission costs. */
export function StrategyChanges({ guide, selection, from }: StrategyChangesProps) {
  const { before, after, leftOut, added } = compareStrategies(guide, selection, from);
  const nothing = leftOut.length === 0 && added.length === 0;
  return (
    <div role="status" className="mt-1.5 space-y-1 text-xs text-muted">
      <p>{strategyMessages.about[selection.strategy]}</p>
      {selection.actions.length > 0 && (
        <p className="font-medium text-text">
          {nothing ? strategyMessages.same(after) : strategyMessages.count(before, after)}
        </p>
      )}
      {!nothing && (
        <ul className="list-disc space-y-0.5 pl-4">
          {strategyMessages.covers(leftOut).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {added
            .flatMap((permission) => strategyMessages.broader(permission) ?? [])
            .map((sentence) => (
              <li key={sentence} className="text-warn">
                {sentence}
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
