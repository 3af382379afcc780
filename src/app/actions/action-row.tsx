import { Fragment, memo, type RefCallback, useId } from 'react';
import type { Action } from '#domain/catalog/action.ts';

type ActionRowProps = {
  action: Action;
  checked: boolean;
  scopes: readonly string[];
  /** What it asks of the API, shown with what it does; absent while nobody wants to know. */
  endpoints?: readonly string[] | undefined;
  onChange: (ids: readonly string[], on: boolean) => void;
  /** Where it stands among all, in a list that holds only those that are seen. */
  index?: number;
  measure?: RefCallback<HTMLTableSectionElement>;
  tabIndex?: number;
};

/** A row that continues another: its words are said with the check box there. */
const saidElsewhere = { 'aria-hidden': true };

/** One action with its scopes; the whole row is its check box. */
export const ActionRow = memo(function ActionRow(props: ActionRowProps) {
  const { action, checked, scopes, endpoints, onChange, index, measure, tabIndex } = props;
  const { label, description, limitation } = action;
  const id = useId();
  const aboutId = `${id}-about`;
  const isAbout = limitation !== undefined || endpoints !== undefined;
  return (
    <tbody
      ref={measure}
      data-index={index}
      className="group relative has-checked:bg-accent-soft hover:bg-raised has-checked:hover:bg-accent-soft"
    >
      <tr
        // The heading is the first.
        aria-rowindex={index === undefined ? undefined : index + 2}
        className="*:border-t *:border-line *:py-1.5 *:align-top group-first-of-type:*:border-t-0 pointer-coarse:*:py-3"
      >
        <td className="pl-3 pointer-coarse:h-[2.875rem]">
          <span className="flex items-start gap-2.5">
            <input
              id={id}
              type="checkbox"
              checked={checked}
              tabIndex={tabIndex}
              onChange={({ target }) => onChange([action.id], target.checked)}
              aria-describedby={isAbout ? aboutId : undefined}
              className="relative z-1 mt-0.5 size-4 shrink-0 accent-accent"
            />
            {/* The label covers the row, all but the box: a target of the row's width and height. */}
            <label htmlFor={id} className="cursor-pointer after:absolute after:inset-0">
              {label}
            </label>
          </span>
        </td>
        <td className="pr-3 pl-2 text-right font-mono text-xs leading-5 text-muted">
          {scopes.map((scope) => (
            <Scope key={scope} name={scope} />
          ))}
        </td>
      </tr>
      {isAbout && (
        <tr {...saidElsewhere}>
          <td id={aboutId} colSpan={2} className="pr-3 pb-1.5 pl-9.5 text-xs text-muted *:block">
            {endpoints && <span>{description}</span>}
            {limitation}
            {endpoints?.map((endpoint) => (
              <code key={endpoint} className="font-mono wrap-anywhere">
                {endpoint}
              </code>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
});

/** A name of more characters would leave no room for what the action is called. */
const roomFor = 25;

/** On a narrow screen, and where it is long, the name breaks behind a dot, never within a word. */
function Scope({ name }: { name: string }) {
  const [first = '', ...rest] = name.split('.');
  const isLong = name.length > roomFor;
  return (
    <span className={`block ${isLong ? '' : 'sm:whitespace-nowrap'}`}>
      {first}
      {rest.map((word) => (
        <Fragment key={word}>
          .<wbr className={isLong ? '' : 'sm:hidden'} />
          {word}
        </Fragment>
      ))}
    </span>
  );
}
