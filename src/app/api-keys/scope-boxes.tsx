import { type KeyScope, keyScopes } from '#contract/access.ts';
import { apiKeyMessages, keyPurposes } from '../messages/api-keys.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { scopesFor } from './scopes-for.ts';

type ScopeBoxesProps = {
  /** Also where an error summary links to. */
  id: string;
  chosen: readonly KeyScope[];
  onChange: (chosen: readonly KeyScope[]) => void;
  error?: string | undefined;
};

/** What a key may do, each with what that means, and what is usual. */
export function ScopeBoxes({ id, chosen, onChange, error }: ScopeBoxesProps) {
  const toggle = (scope: KeyScope) =>
    onChange(keyScopes.filter((one) => (one === scope) !== chosen.includes(one)));
  const described = error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`;
  return (
    <fieldset
      aria-describedby={described}
      className={`space-y-2.5 ${error === undefined ? '' : 'border-l-3 border-bad pl-3'}`}
    >
      <legend className="font-semibold">{apiKeyMessages.scopes}</legend>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {apiKeyMessages.scopesHint}
      </p>
      {error !== undefined && (
        <p id={`${id}-error`} className="flex gap-1.5 text-sm text-bad">
          <Icon name="danger" className="mt-0.5" />
          {error}
        </p>
      )}
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="float-left mr-1 text-sm text-muted">{apiKeyMessages.purpose}</legend>
        {keyPurposes.map((purpose) => (
          <Button
            key={purpose}
            small
            aria-pressed={isSame(scopesFor[purpose], chosen)}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium"
            onClick={() => onChange(scopesFor[purpose])}
          >
            {apiKeyMessages.purposes[purpose]}
          </Button>
        ))}
      </fieldset>
      <ul className="divide-y divide-line rounded-md border border-line">
        {keyScopes.map((scope, index) => (
          <li key={scope}>
            <label className="flex min-h-11 cursor-pointer items-start gap-3 px-3 py-2">
              <input
                type="checkbox"
                id={index === 0 ? id : undefined}
                checked={chosen.includes(scope)}
                onChange={() => toggle(scope)}
                className="mt-1 size-4 shrink-0 accent-accent pointer-coarse:size-6"
              />
              <span className="min-w-0">
                <code className="block font-mono text-sm">{scope}</code>
                <span className="block text-sm text-muted">{apiKeyMessages.scopeTexts[scope]}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function isSame(one: readonly KeyScope[], other: readonly KeyScope[]): boolean {
  return one.length === other.length && one.every((scope) => other.includes(scope));
}
