import type { Action } from '#domain/catalog/action.ts';
import { scopeMessages } from '../messages/scopes.ts';

/** What belongs together, with the scopes that each part needs: to read, not to choose. */
export function FixedList({ actions }: { actions: readonly Action[] }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {actions.map(({ id, label, description, limitation, documentedScopes }) => (
        <li key={id} className="px-3 py-2">
          <p className="font-medium">{label}</p>
          <p className="text-xs text-muted">
            {description} {limitation}
          </p>
          <p className="text-xs text-muted">
            {scopeMessages.needs} <code className="font-mono">{documentedScopes.join(', ')}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}
