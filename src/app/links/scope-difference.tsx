import type { ReactNode } from 'react';
import type { ScopeComparison } from '#domain/permissions/compare-scopes.ts';
import { newLinkMessages } from '../messages/setup-links.ts';
import { RichText } from '../ui/rich-text.tsx';

const messages = newLinkMessages.difference;

type ScopeDifferenceProps = {
  comparison: ScopeComparison;
  /** What else is to be changed about the app, each in a sentence. */
  settings: readonly string[];
  /** How what is no longer needed is removed. */
  removing?: string;
};

/** What is to be added, what is no longer needed, and what else is to be changed. */
export function ScopeDifference({ comparison, settings, removing }: ScopeDifferenceProps) {
  const { added, removed, kept } = comparison;
  const nothing = added.length + removed.length === 0;
  return (
    <section
      aria-label={messages.title}
      className="space-y-2 rounded-md border border-line bg-surface px-4 py-3"
    >
      <h2 className="font-semibold">{messages.title}</h2>
      {settings.length > 0 && (
        <Group title={messages.settings} mark="±" look="text-warn">
          {settings.map((sentence) => (
            <li key={sentence}>
              <RichText text={sentence} />
            </li>
          ))}
        </Group>
      )}
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
        <Group title={messages.removed} mark="−" look="text-bad" note={removing}>
          {removed.map((name) => (
            <li key={name}>
              <code className="font-mono text-xs">{name}</code>
            </li>
          ))}
        </Group>
      )}
      {nothing && <p className="text-sm">{messages.none}</p>}
      {kept.length > 0 && !nothing && (
        <p className="text-sm text-muted">{messages.kept(kept.length)}</p>
      )}
    </section>
  );
}

type GroupProps = {
  title: string;
  mark: string;
  look: string;
  note?: string | undefined;
  children: ReactNode;
};

function Group({ title, mark, look, note, children }: GroupProps) {
  return (
    <div className="flex gap-2.5 text-sm">
      <span aria-hidden="true" className={`font-mono font-semibold ${look}`}>
        {mark}
      </span>
      <div className="min-w-0">
        <p className={`font-medium ${look}`}>{title}</p>
        <ul className="[overflow-wrap:anywhere]">{children}</ul>
        {note !== undefined && (
          <p className="mt-1 text-muted">
            <RichText text={note} />
          </p>
        )}
      </div>
    </div>
  );
}
