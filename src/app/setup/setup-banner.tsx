import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { compareScopes } from '#domain/permissions/compare-scopes.ts';
import { useSelection } from '../guide/use-selection.ts';
import { ScopeDifference } from '../links/scope-difference.tsx';
import { dateTime } from '../messages/dates.ts';
import { guideMessages } from '../messages/guide.ts';
import { setupMessages as messages } from '../messages/setup.ts';

type SetupBannerProps = { guide: Guide; setup: Setup };

/** Who asks for what, until when, and what is decided; for a profile that exists, what changes. */
export function SetupBanner({ guide, setup }: SetupBannerProps) {
  const { askedBy, present } = setup;
  const what = guideMessages.title(guide.connector.name, guide.platform.name);
  return (
    <div className="grid gap-x-10 gap-y-3 lg:grid-cols-2">
      <div className="space-y-1">
        <h2 className="font-semibold [overflow-wrap:anywhere]">
          {present === null
            ? messages.asks(askedBy, what)
            : messages.asksChange(askedBy, present.name)}
        </h2>
        <p className="text-sm">
          {setup.choice === 'fixed' ? messages.fixed : messages.free}{' '}
          {messages.until(dateTime(setup.expiresAt))}
        </p>
        <p className="text-sm text-muted">{messages.kept}</p>
        {present !== null && (
          <p className="text-sm text-muted">{messages.secretStays(present.secretHint)}</p>
        )}
      </div>
      {present !== null && <Difference guide={guide} present={present} />}
    </div>
  );
}

type DifferenceProps = { guide: Guide; present: NonNullable<Setup['present']> };

function Difference({ guide, present }: DifferenceProps) {
  const { selection } = useSelection(guide).parsed;
  return <ScopeDifference comparison={compareScopes(guide, selection, present.scopes)} />;
}
