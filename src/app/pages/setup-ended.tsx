import type { SetupEndedPage } from '#contract/still-page.ts';
import { setupEndedMessages } from '../messages/setup-ended.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

/** A setup link that leads nowhere any more, and how to come by another. */
export function SetupEnded({ page: { end, renewal } }: { page: SetupEndedPage }) {
  const { ends, renewals, ask } = setupEndedMessages;
  const { word, text } = renewals[renewal];
  return (
    <div className="max-w-[72ch] space-y-5">
      <p>{ends[end].text}</p>
      <Callout tone="note" word={word}>
        <p>{text}</p>
      </Callout>
      {renewal === 'possible' && (
        // Without an action it goes to where this page is: the token stands in no markup.
        <form method="post">
          <Button type="submit" look="primary">
            {ask}
          </Button>
        </form>
      )}
    </div>
  );
}
