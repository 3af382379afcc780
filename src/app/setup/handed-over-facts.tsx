import type { Profile } from '#contract/profiles.ts';
import { setupMessages } from '../messages/setup.ts';
import { Fact, FactGrid } from '../profiles/fact.tsx';

const messages = setupMessages.done;

/** What of a setup was handed over, but for its secret. */
export function HandedOverFacts({ profile }: { profile: Profile }) {
  return (
    <section aria-label={messages.handedOver} className="rounded-md border border-line p-4">
      <FactGrid>
        <Fact name={messages.name}>
          <span className="font-semibold [overflow-wrap:anywhere]">{profile.name}</span>
        </Fact>
        <Fact name={messages.tenant}>
          <code className="font-mono text-sm [overflow-wrap:anywhere]">{profile.tenant}</code>
        </Fact>
        <Fact name={messages.clientId}>
          <code className="font-mono text-sm [overflow-wrap:anywhere]">{profile.clientId}</code>
        </Fact>
        <Fact name={messages.scopes}>
          <code className="font-mono text-sm [overflow-wrap:anywhere]">
            {profile.scopes.join(' ')}
          </code>
        </Fact>
      </FactGrid>
    </section>
  );
}
