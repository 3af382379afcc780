import type { Guide } from '#domain/catalog/guide.ts';
import type { Wording } from '#domain/catalog/wording.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import { guideMarkdown } from '#domain/guide/guide-markdown.ts';
import { reviewPath } from '#domain/review/review-path.ts';
import { guidePathname, writeQuery } from '#domain/selection/query.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { usePageData } from '../api/page-data.ts';
import { copying } from '../messages/copying.ts';
import { formsMessages } from '../messages/forms.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { ScriptsSlot } from './scripts-slot.tsx';

export type OtherFormsProps = {
  guide: Guide;
  selection: Selection;
  wording: Wording;
  given: Values;
};

/** The same guide for the same choice, to take elsewhere. */
export function OtherForms({ guide, selection, wording, given }: OtherFormsProps) {
  const { origin } = usePageData();
  const query = writeQuery(selection, guide);
  return (
    <div className="needs-script no-print mt-10 border-t border-line pt-6">
      <h2 className="text-lg font-semibold tracking-tight">{formsMessages.heading}</h2>
      <p className="mt-1 text-sm text-muted">{formsMessages.text}</p>
      <p className="mt-3 flex flex-wrap items-center gap-3 text-sm">
        <CopyButton
          label={formsMessages.copyMarkdown}
          text={guideMarkdown(guide, selection, { origin, wording, given })}
          words={copying}
        />
        <a
          href={`${guidePathname(guide)}.md${query === '' ? '' : `?${query}`}`}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {formsMessages.openMarkdown}
        </a>
        <a
          href={reviewPath(selection, guide)}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {formsMessages.review}
        </a>
      </p>
      {guide.settings === undefined && (
        <ScriptsSlot guide={guide} selection={selection} given={given} />
      )}
    </div>
  );
}
