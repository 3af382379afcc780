import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { dateTime } from '../messages/dates.ts';
import { guideMessages } from '../messages/guide.ts';
import { setupMessages as messages } from '../messages/setup.ts';
import { Callout } from '../ui/callout.tsx';
import { SetupChange } from './setup-change.tsx';
import { WholeGuideLink } from './whole-guide-link.tsx';

type SetupBannerProps = {
  guide: Guide;
  setup: Setup;
  /** Somebody goes on with what was entered before. */
  resumed: boolean;
};

/** Who asks for what, until when, and what is decided; for a profile that exists, what changes. */
export function SetupBanner({ guide, setup, resumed }: SetupBannerProps) {
  const { askedBy, present } = setup;
  const what = guideMessages.title(guide.connector.name, guide.platform.name);
  return (
    <div className="grid gap-x-10 gap-y-3 lg:grid-cols-2">
      <div className="space-y-1.5">
        <h2 className="text-base font-semibold [overflow-wrap:anywhere]">
          {present === null
            ? messages.asks(askedBy, what)
            : messages.asksChange(askedBy, present.name)}
        </h2>
        <p className="text-sm">
          {setup.choice === 'fixed' ? messages.fixed : messages.free}{' '}
          {messages.until(dateTime(setup.expiresAt))}
        </p>
        {present !== null && (
          <p className="text-sm">
            {messages.onlyChange} <WholeGuideLink guide={guide} />
          </p>
        )}
        <p className="text-sm text-muted">{messages.kept}</p>
      </div>
      {(present !== null || resumed) && (
        <div className="space-y-3">
          {resumed && (
            <Callout tone="note" word={messages.resumedWord} role="status">
              <p className="text-sm">{messages.resumed}</p>
            </Callout>
          )}
          {present !== null && <SetupChange guide={guide} present={present} />}
        </div>
      )}
    </div>
  );
}
