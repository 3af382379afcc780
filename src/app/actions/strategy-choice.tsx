import type { Guide } from '#domain/catalog/guide.ts';
import { strategies } from '#domain/catalog/strategy.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';
import { panelMessages } from '../messages/panel.ts';
import { Select } from '../ui/select.tsx';
import { useChunk } from '../ui/use-chunk.ts';

type StrategyChoiceProps = {
  guide: Guide;
  selection: Selection;
  select: (change: SelectionChange) => void;
};

const loadChanges = async () => (await import('./strategy-changes.tsx')).StrategyChanges;

/** How the scopes are computed, and what that changes. */
export function StrategyChoice({ guide, selection, select }: StrategyChoiceProps) {
  const [usual] = guide.strategies;
  const differs = selection.strategy !== usual;
  const { loaded: Changes } = useChunk(loadChanges, differs);
  return (
    <div className="mt-2">
      <Select
        label={panelMessages.strategy}
        value={selection.strategy}
        options={strategies
          .filter((value) => guide.strategies.includes(value))
          .map((value) => ({ value, label: panelMessages.strategies[value] }))}
        onChange={(strategy) => select((current) => ({ ...current, strategy }))}
      />
      {differs && usual !== undefined && Changes !== undefined && (
        <Changes guide={guide} selection={selection} from={usual} />
      )}
    </div>
  );
}
