import type { SetupPreviewPage } from '#contract/still-page.ts';
import { setupPreviewMessages } from '../messages/setup-preview.ts';
import { Button } from '../ui/button.tsx';

/** A setup link from outside: who asks for what. Whoever it was sent to goes on from here. */
export function SetupPreview({ page: { guide, askedBy } }: { page: SetupPreviewPage }) {
  return (
    <div className="max-w-[72ch] space-y-5">
      <p>{setupPreviewMessages.text(askedBy, guide.platform.name)}</p>
      {/* Without an action it goes to where this page is: the token stands in no markup. */}
      <form method="post">
        <Button type="submit" look="primary">
          {setupPreviewMessages.begin}
        </Button>
      </form>
    </div>
  );
}
