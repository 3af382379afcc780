import type { ReactNode } from 'react';

type ReviewSectionProps = {
  id: string;
  title: string;
  /** On paper two narrow ones share a row, and a long one stands beside two. */
  width: 'full' | 'narrow' | 'long';
  children: ReactNode;
};

const widths = {
  full: 'print:col-span-2',
  narrow: 'print:break-inside-avoid',
  long: 'print:row-span-2',
} as const;

/** A part of the review; its heading never stands alone at the end of a sheet. */
export function ReviewSection({ id, title, width, children }: ReviewSectionProps) {
  return (
    <section aria-labelledby={id} className={`mt-7 print:mt-3 ${widths[width]}`}>
      <h2
        id={id}
        className="mb-2 break-after-avoid border-b border-line pb-1 text-lg font-semibold tracking-tight print:mb-1 print:text-base"
      >
        {title}
      </h2>
      {children}
    </section>
  );
}
