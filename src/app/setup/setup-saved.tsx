import type { Setup } from '#contract/setup-links.ts';
import { usePageData } from '../api/page-data.ts';
import { hostMessages } from '../messages/host.ts';
import { setupMessages } from '../messages/setup.ts';
import { Callout } from '../ui/callout.tsx';

const messages = setupMessages.done;

type SetupSavedProps = { setup: Setup; saved: NonNullable<Setup['saved']> };

/** That all was saved, also where the page has not heard the answer to that, and the way back. */
export function SetupSaved({ setup, saved }: SetupSavedProps) {
  const { askedBy, returnUrl } = setup;
  const { embed } = usePageData();
  const close = embed ? hostMessages.done : messages.close;
  const isDraft = saved.status === 'draft';
  return (
    <Callout tone={isDraft ? 'caution' : 'ok'} word={messages.finished} role="status">
      <p className="max-w-[72ch]">{isDraft ? messages.draft(askedBy) : messages.text(askedBy)}</p>
      <p className="max-w-[72ch] text-sm [overflow-wrap:anywhere]">
        {messages.savedAs(saved.name)}
        {returnUrl === null ? ` ${close}` : ''}
      </p>
      {returnUrl !== null && (
        <a
          href={returnUrl}
          className="inline-flex min-h-9 items-center rounded-md border border-accent-edge bg-accent px-3.5 font-medium text-accent-text hover:bg-accent-hover pointer-coarse:min-h-11"
        >
          {messages.back(new URL(returnUrl).host)}
        </a>
      )}
    </Callout>
  );
}
