import type { ReactNode } from 'react';

type EmptyBoxProps = { title: string; text: string; children?: ReactNode };

/** Where a list would be: that there is nothing, why, and the way on. */
export function EmptyBox({ title, text, children }: EmptyBoxProps) {
  return (
    <div className="space-y-2 rounded-md border border-line px-4 py-8 text-center">
      <p className="font-semibold">{title}</p>
      <p className="mx-auto max-w-[60ch] text-muted">{text}</p>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
