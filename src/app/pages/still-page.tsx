import type { StillPage } from '#contract/still-page.ts';
import { platformName } from '#domain/review/review-values.ts';
import { ApiReference } from '../api-reference/api-reference.tsx';
import { apiReferenceMessages } from '../messages/api-reference.ts';
import { consentPageMessages } from '../messages/consent-page.ts';
import { frameMessages } from '../messages/frame.ts';
import { microsoftReturnMessages } from '../messages/microsoft-sign-in.ts';
import { refusedReturnMessages, returnMessages } from '../messages/returns.ts';
import { setupEndedMessages } from '../messages/setup-ended.ts';
import { setupPreviewMessages } from '../messages/setup-preview.ts';
import { ConsentEnded } from './consent-ended.tsx';
import { ConsentSheet } from './consent-sheet.tsx';
import { MicrosoftReturn } from './microsoft-return.tsx';
import { Returned } from './returned.tsx';
import { SetupEnded } from './setup-ended.tsx';
import { SetupPreview } from './setup-preview.tsx';

/** A page that is as it was rendered: nobody signed in, nothing to go on to. */
export function StillPageView({ page }: { page: StillPage }) {
  return (
    <>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-[60rem] items-center gap-2 px-4 font-semibold tracking-tight sm:px-6">
          <img src="/favicon.svg" alt="" className="size-5.5" />
          {frameMessages.product}
        </div>
      </header>
      <main className="mx-auto max-w-[60rem] space-y-6 px-4 py-8 sm:px-6">
        <h1 className="text-xl font-semibold tracking-tight">{stillTitle(page)}</h1>
        <Content page={page} />
      </main>
    </>
  );
}

function Content({ page }: { page: StillPage }) {
  if (page.kind === 'consent') return <ConsentSheet page={page} />;
  if (page.kind === 'return') return <Returned outcome={page.outcome} />;
  if (page.kind === 'microsoft-return') return <MicrosoftReturn />;
  if (page.kind === 'setup-ended') return <SetupEnded page={page} />;
  if (page.kind === 'setup-preview') return <SetupPreview page={page} />;
  if (page.kind === 'api') return <ApiReference document={page.document} origin={page.origin} />;
  return <ConsentEnded end={page.end} />;
}

/** Its heading, which is its title too. */
export function stillTitle(page: StillPage): string {
  if (page.kind === 'consent-ended') return consentPageMessages.ends[page.end].title;
  if (page.kind === 'setup-ended') return setupEndedMessages.ends[page.end].title;
  if (page.kind === 'setup-preview') {
    const { connector, platform } = page.guide;
    return setupPreviewMessages.title(connector.name, platform.name);
  }
  if (page.kind === 'consent') {
    const { guide } = page;
    return consentPageMessages.title(platformName(guide, {}), guide.connector.name);
  }
  if (page.kind === 'microsoft-return') return microsoftReturnMessages.title;
  if (page.kind === 'api') return apiReferenceMessages.title;
  const { outcome } = page;
  return outcome.kind === 'refused'
    ? refusedReturnMessages[outcome.fault].title
    : returnMessages[outcome.kind].title;
}
