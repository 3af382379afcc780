import type { Guide } from '#domain/catalog/guide.ts';
import { scopeMessages } from '../messages/choice.ts';
import { PanelHeading } from './panel-heading.tsx';

type FixedPanelProps = { guide: Guide; headingId: string };

/** What belongs together, with the scopes that each part needs: to read, not to choose. */
export function FixedPanel({ guide, headingId }: FixedPanelProps) {
  return (
    <div className="flex flex-col gap-2.5 text-sm">
      <PanelHeading guide={guide} id={headingId} />
      <ul className="divide-y divide-line rounded-md border border-line">
        {guide.actions.map(({ id, label, description, limitation, documentedScopes }) => (
          <li key={id} className="px-3 py-2">
            <p className="font-medium">{label}</p>
            <p className="text-xs text-muted">{description}</p>
            {limitation !== undefined && <p className="text-xs text-muted">{limitation}</p>}
            <p className="text-xs text-muted">
              {scopeMessages.needs} <code className="font-mono">{documentedScopes.join(', ')}</code>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
