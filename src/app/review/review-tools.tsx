import type { Guide } from '#domain/catalog/guide.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import { reviewMarkdown } from '#domain/review/review-markdown.ts';
import { reviewPath } from '#domain/review/review-path.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { usePageData } from '../api/page-data.ts';
import { printPage } from '../browser/print-page.ts';
import { copying } from '../messages/copying.ts';
import { reviewMessages } from '../messages/review.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

type ReviewToolsProps = { guide: Guide; selection: Selection; given: Values };

/** Takes the review elsewhere: on paper, or as Markdown. */
export function ReviewTools({ guide, selection, given }: ReviewToolsProps) {
  const { origin } = usePageData();
  return (
    <p className="no-print mt-4 flex flex-wrap items-center gap-3 text-sm">
      <Button small className="needs-script" onClick={printPage}>
        {reviewMessages.print}
      </Button>
      <CopyButton
        label={reviewMessages.copyMarkdown}
        text={reviewMarkdown(guide, selection, { origin, given })}
        words={copying}
      />
      <a
        href={reviewPath(selection, guide, '.md')}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11"
      >
        {reviewMessages.openMarkdown}
      </a>
    </p>
  );
}
