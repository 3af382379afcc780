import { Fragment, memo, useId } from 'react';
import type { Action } from '#domain/catalog/action.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { scopesOfAction } from '#domain/permissions/scopes-of-action.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { panelMessages } from '../messages/panel.ts';

type ActionListProps = {
  guide: Guide;
  actions: readonly Action[];
  selected: ReadonlySet<string>;
  selection: Selection;
  onChange: (ids: readonly string[], on: boolean) => void;
};

/** Every action with the scopes that it needs, under a header that stays. */
export function ActionList({ guide, actions, selected, selection, onChange }: ActionListProps) {
  return (
    <div className="min-h-32 flex-1 overflow-y-auto rounded-md border border-line max-lg:h-[55dvh] max-lg:flex-none sm:max-lg:h-[max(20rem,100dvh-35rem)]">
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            {[panelMessages.action, panelMessages.scopes].map((title) => (
              <th
                key={title}
                scope="col"
                className="sticky top-0 z-2 border-b border-line bg-raised px-3 py-1.5 text-left font-medium text-muted last:w-px last:text-right last:whitespace-nowrap"
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <ActionRow
              key={action.id}
              action={action}
              checked={selected.has(action.id)}
              scopes={scopesOfAction(guide, action, selection)}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
      {actions.length === 0 && (
        <p role="status" className="px-3 py-6 text-center text-muted">
          {panelMessages.noMatch}
        </p>
      )}
    </div>
  );
}

type ActionRowProps = {
  action: Action;
  checked: boolean;
  scopes: readonly string[];
  onChange: (ids: readonly string[], on: boolean) => void;
};

const ActionRow = memo(function ActionRow({ action, checked, scopes, onChange }: ActionRowProps) {
  const id = useId();
  const limitationId = `${id}-limitation`;
  return (
    <tr className="group relative has-checked:bg-accent-soft hover:bg-raised has-checked:hover:bg-accent-soft">
      <td className="border-t border-line py-1.5 pl-3 align-top group-first:border-t-0 pointer-coarse:h-[2.875rem] pointer-coarse:py-3">
        <span className="flex items-start gap-2.5">
          <input
            id={id}
            type="checkbox"
            checked={checked}
            onChange={({ target }) => onChange([action.id], target.checked)}
            aria-describedby={action.limitation === undefined ? undefined : limitationId}
            className="relative z-1 mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            {/* The label covers the row, all but the box: a target of the row's width and height. */}
            <label htmlFor={id} className="cursor-pointer after:absolute after:inset-0">
              {action.label}
            </label>
            {action.limitation !== undefined && (
              <span id={limitationId} className="block text-xs text-muted">
                {action.limitation}
              </span>
            )}
          </span>
        </span>
      </td>
      <td className="border-t border-line py-1.5 pr-3 pl-2 text-right align-top font-mono text-xs leading-5 text-muted sm:whitespace-nowrap group-first:border-t-0 pointer-coarse:py-3">
        {scopes.map((scope) => (
          <Scope key={scope} name={scope} />
        ))}
      </td>
    </tr>
  );
});

/** On a narrow screen the name breaks behind a dot, never within a word. */
function Scope({ name }: { name: string }) {
  const [first = '', ...rest] = name.split('.');
  return (
    <span className="block">
      {first}
      {rest.map((word) => (
        <Fragment key={word}>
          .<wbr className="sm:hidden" />
          {word}
        </Fragment>
      ))}
    </span>
  );
}
