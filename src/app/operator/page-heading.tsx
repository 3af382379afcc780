import type { ReactNode, Ref } from 'react';
import { Link } from 'react-router';
import { textLink } from '../ui/text-link.ts';

type PageHeadingProps = {
  title: string;
  /** What the page is for, in a sentence. */
  lead?: string;
  /** What else is good to know here, smaller. */
  note?: string;
  /** To the page that this one belongs to. */
  back?: { readonly to: string; readonly words: string };
  /** For whoever gives it the focus. */
  ref?: Ref<HTMLHeadingElement>;
  /** At the right where there is room: the main act, or the ways to what belongs here. */
  children?: ReactNode;
};

/** The heading of a page for operators, the same on each. */
export function PageHeading({ title, lead, note, back, ref, children }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="max-w-[72ch] space-y-1">
        {back !== undefined && (
          <Link to={back.to} className={`text-sm ${textLink}`}>
            {back.words}
          </Link>
        )}
        <h1 ref={ref} tabIndex={-1} className="text-xl font-semibold tracking-tight outline-none">
          {title}
        </h1>
        {lead !== undefined && <p className="text-muted">{lead}</p>}
        {note !== undefined && <p className="text-sm text-muted">{note}</p>}
      </div>
      {children !== undefined && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">{children}</div>
      )}
    </div>
  );
}
