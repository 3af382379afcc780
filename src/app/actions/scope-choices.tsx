import { useId } from 'react';
import type { Action } from '#domain/catalog/action.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import { scopeMessages } from '../messages/scopes.ts';

type ScopeChoicesProps = {
  guide: Guide;
  /** Each stands for one scope. */
  choices: readonly Action[];
  selected: ReadonlySet<string>;
  permissionType: PermissionType;
  onChange: (ids: readonly string[], on: boolean) => void;
};

/** Every scope with what it opens, and a mark on those that only the platform's own list knows. */
export function ScopeChoices(props: ScopeChoicesProps) {
  const { guide, choices, selected, permissionType, onChange } = props;
  return (
    <div className="choice-list min-h-32 flex-1 overflow-y-auto rounded-md border border-line max-lg:h-[55dvh] max-lg:flex-none sm:max-lg:h-[max(20rem,100dvh-35rem)]">
      <ul className="divide-y divide-line">
        {choices.map((choice) => (
          <ScopeChoice
            key={choice.id}
            choice={choice}
            checked={selected.has(choice.id)}
            ghost={isGhost(choice, guide, permissionType)}
            onChange={onChange}
          />
        ))}
      </ul>
      {choices.length === 0 && (
        <p role="status" className="px-3 py-6 text-center text-muted">
          {scopeMessages.noMatch}
        </p>
      )}
    </div>
  );
}

/** None of its scopes exists with this type of permission. */
function isGhost({ documentedScopes }: Action, { permissions }: Guide, type: PermissionType) {
  return !permissions.some(({ name, [type]: form }) => form && documentedScopes.includes(name));
}

type ScopeChoiceProps = {
  choice: Action;
  checked: boolean;
  /** Only the platform's list knows it. */
  ghost: boolean;
  onChange: (ids: readonly string[], on: boolean) => void;
};

function ScopeChoice({ choice, checked, ghost, onChange }: ScopeChoiceProps) {
  const id = useId();
  const { label, description, limitation } = choice;
  return (
    <li className="relative flex items-start gap-2.5 px-3 py-2 has-checked:bg-accent-soft hover:bg-raised has-checked:hover:bg-accent-soft pointer-coarse:py-3">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange([choice.id], target.checked)}
        aria-describedby={`${id}-text`}
        className="relative z-1 mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        {/* The label covers the row, all but the box: a target of the row's width and height. */}
        <label
          htmlFor={id}
          className={`cursor-pointer font-mono text-xs leading-5 [overflow-wrap:anywhere] after:absolute after:inset-0 ${ghost ? 'line-through' : ''}`}
        >
          {label}
        </label>
        <span id={`${id}-text`} className="block text-xs text-muted">
          {ghost && (
            <>
              <strong className="font-semibold text-warn">{scopeMessages.ghost}.</strong>{' '}
              {scopeMessages.ghostText}{' '}
            </>
          )}
          {description} {limitation}
        </span>
      </span>
    </li>
  );
}
