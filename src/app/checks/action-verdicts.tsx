import type { ActionFacts } from '#domain/checks/check-result.ts';
import { verdictsOnActions } from '../messages/verdicts-on-actions.ts';
import { RichText } from '../ui/rich-text.tsx';

type ActionVerdictsProps = {
  facts: ActionFacts;
  /** What people call an action. */
  labelOf: (id: string) => string;
};

/** How many of the chosen actions will work, and what the others lack. */
export function ActionVerdicts({ facts, labelOf }: ActionVerdictsProps) {
  const { working, failing } = facts;
  return (
    <div className="mt-1 pl-6.5">
      <p className="font-medium">
        {verdictsOnActions.counted(working.length, working.length + failing.length)}
      </p>
      {failing.length > 0 && (
        <ul className="mt-1 list-disc space-y-0.5 pl-4.5 text-sm">
          {byWhatIsMissing(failing).map(({ ids, missing }) => (
            <li key={ids[0]}>
              <RichText text={verdictsOnActions.missing(ids.map(labelOf), missing)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Lack = { ids: string[]; missing: ActionFacts['failing'][number]['missing'] };

/** Actions that lack the same stand in one sentence. */
function byWhatIsMissing(failing: ActionFacts['failing']): readonly Lack[] {
  const lacks = new Map<string, Lack>();
  for (const { id, missing } of failing) {
    const key = JSON.stringify(missing);
    const lack = lacks.get(key) ?? { ids: [], missing };
    lack.ids.push(id);
    lacks.set(key, lack);
  }
  return [...lacks.values()];
}
