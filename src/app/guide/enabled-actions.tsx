import type { Action } from '#domain/catalog/action.ts';
import { guideMessages } from '../messages/guide.ts';
import { Icon } from '../ui/icon.tsx';

/** Up to this many names are shown without asking. */
const shownAtOnce = 8;

/** Nobody reads more, and thousands of them would hold the page up. */
const shownAtMost = 200;

/** Which of the selected actions a permission step serves: a count, and columns of names. */
export function EnabledActions({ actions }: { actions: readonly Action[] }) {
  if (actions.length === 0) {
    return <p className="needs-script text-sm text-muted">{guideMessages.enablesNothingYet}</p>;
  }
  return (
    <details
      key={actions.length <= shownAtOnce ? 'few' : 'many'}
      open={actions.length <= shownAtOnce}
      className="group rounded-md border border-line bg-raised text-sm"
    >
      <summary className="flex min-h-9 list-none pointer-coarse:min-h-11 items-center gap-1.5 rounded-md px-3 font-medium">
        <Icon name="chevron" className="-rotate-90 text-muted group-open:rotate-0" />
        {guideMessages.enables(actions.length)}
      </summary>
      <ul className="columns-[11rem] gap-x-6 px-3 pb-2.5 pl-8.5">
        {actions.slice(0, shownAtMost).map(({ id, label }) => (
          <li key={id} className="break-inside-avoid py-0.5">
            {label}
          </li>
        ))}
        {actions.length > shownAtMost && (
          <li className="py-0.5">{guideMessages.enablesMore(actions.length - shownAtMost)}</li>
        )}
      </ul>
    </details>
  );
}
