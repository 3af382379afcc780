import { Link, useSearchParams } from 'react-router';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import { reviewPath } from '#domain/review/review-path.ts';
import { reviewText } from '#domain/review/review-text.ts';
import { platformName } from '#domain/review/review-values.ts';
import { securityReview } from '#domain/review/security-review.ts';
import { parseSelection } from '#domain/selection/parse-selection.ts';
import { guidePath } from '#domain/selection/query.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { usePageData } from '../api/page-data.ts';
import { Header } from '../frame/header.tsx';
import { useAsked } from '../guide/use-asked.ts';
import { frameMessages } from '../messages/frame.ts';
import { guideMessages } from '../messages/guide.ts';
import { reviewMessages } from '../messages/review.ts';
import { ReviewSheet } from '../review/review-sheet.tsx';
import { ReviewTools } from '../review/review-tools.tsx';
import { Callout } from '../ui/callout.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** A guide's selection, as somebody sees it who must approve it. */
export function ReviewView({ guide }: { guide: Guide }) {
  const [query] = useSearchParams();
  const { selection, notices } = parseSelection(query, guide);
  const { given } = useAsked(guide.platform.id);
  const { connector, platform } = guide;
  const title = reviewMessages.title(connector.name, platform.name);
  usePageTitle(`${title} · ${frameMessages.product}`);
  return (
    <>
      <Header title={guideMessages.title(connector.name, platform.name)} />
      <main className="review-sheet mx-auto max-w-[60rem] px-4 py-8 sm:px-6 print:max-w-none print:p-0">
        <Link
          to={guidePath(selection, guide)}
          className="no-print inline-flex min-h-6 items-center text-sm text-accent underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {reviewMessages.backToGuide}
        </Link>
        <h1 className="mt-2 text-xl font-semibold tracking-tight print:mt-0 print:text-lg">
          {title}
        </h1>
        {notices.length > 0 && (
          <div className="mt-4">
            <Callout tone="caution" word={guideMessages.noticeWord}>
              {notices.map((notice) => (
                <p key={notice.code + notice.values.join()}>
                  {guideMessages.notice(notice, guide.choice)}
                </p>
              ))}
            </Callout>
          </div>
        )}
        <Reviewed guide={guide} selection={selection} given={given} />
      </main>
    </>
  );
}

type ReviewedProps = { guide: Guide; selection: Selection; given: Values };

function Reviewed({ guide, selection, given }: ReviewedProps) {
  const { origin } = usePageData();
  const review = securityReview(guide, selection);
  if (review === undefined) {
    return (
      <p className="mt-4">
        {reviewMessages.nothingChosen}{' '}
        <Link to={guidePath(selection, guide)} className="text-accent underline underline-offset-2">
          {reviewMessages.openGuide}
        </Link>{' '}
        {reviewMessages.toChoose}
      </p>
    );
  }
  const url = origin + reviewPath(selection, guide);
  const text = reviewText(review, { guide, selection, shown: (plain) => plain }, given);
  return (
    <>
      <p className="mt-1.5 max-w-[72ch] text-muted print:max-w-none">
        {reviewMessages.lead(guide.connector.name, platformName(guide, given))}
      </p>
      <ReviewTools guide={guide} selection={selection} given={given} />
      <ReviewSheet text={text} />
      <footer className="mt-6 space-y-1 border-t border-line pt-2 text-sm text-muted print:mt-4">
        <p>
          {reviewMessages.address}{' '}
          <a
            href={url}
            className="text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            {url}
          </a>
        </p>
        <p>{reviewMessages.source(guide.source)}</p>
      </footer>
    </>
  );
}
