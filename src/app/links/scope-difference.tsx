import type { ScopeComparison } from '#domain/permissions/compare-scopes.ts';
import { newLinkMessages } from '../messages/setup-links.ts';

const messages = newLinkMessages.difference;

type ScopeDifferenceProps = { comparison: ScopeComparison; level?: 'h2' | 'h3' };

/** What is to be added and what is no longer needed, by name. */
export function ScopeDifference({ comparison, level: Heading = 'h2' }: ScopeDifferenceProps) {
  const { added, removed, kept } = comparison;
  return (
    <section
      aria-label={messages.title}
      className="space-y-2 rounded-md border border-line px-4 py-3"
    >
      <Heading className="font-semibold">{messages.title}</Heading>
      {added.length > 0 && (
        <Group title={messages.added} mark="+" look="text-ok">
          {added.map(({ name, adminConsent }) => (
            <li key={name}>
              <code className="font-mono text-xs">{name}</code>
              {adminConsent && <span className="ml-2 text-xs text-muted">{messages.consent}</span>}
            </li>
          ))}
        </Group>
      )}
      {removed.length > 0 && (
        <Group title={messages.removed} mark="−" look="text-bad">
          {removed.map((name) => (
            <li key={name}>
              <code className="font-mono text-xs">{name}</code>
            </li>
          ))}
        </Group>
      )}
      {added.length === 0 && removed.length === 0 && <p>{messages.none}</p>}
      {kept.length > 0 && <p className="text-sm text-muted">{messages.kept(kept.length)}</p>}
    </section>
  );
}

type GroupProps = { title: string; mark: string; look: string; children: React.ReactNode };

function Group({ title, mark, look, children }: GroupProps) {
  return (
    <div className="flex gap-2.5 text-sm">
      <span aria-hidden="true" className={`font-mono font-semibold ${look}`}>
        {mark}
      </span>
      <div>
        <p className={`font-medium ${look}`}>{title}</p>
        <ul>{children}</ul>
      </div>
    </div>
  );
}
