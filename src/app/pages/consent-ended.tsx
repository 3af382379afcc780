import type { ConsentLinkEnd } from '#contract/still-page.ts';
import { consentPageMessages } from '../messages/consent-page.ts';
import { Callout } from '../ui/callout.tsx';
import { RichText } from '../ui/rich-text.tsx';

/** A link for consent that leads nowhere any more, and how to come by another. */
export function ConsentEnded({ end }: { end: ConsentLinkEnd }) {
  return (
    <div className="max-w-[72ch] space-y-5">
      <p>{consentPageMessages.ends[end].text}</p>
      <Callout tone="note" word={consentPageMessages.askAgainWord}>
        <p>
          <RichText text={consentPageMessages.askAgain} />
        </p>
      </Callout>
    </div>
  );
}
