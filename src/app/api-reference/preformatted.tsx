import type { ReactNode } from 'react';

/** Text as it is written; where it is too wide it breaks, so that nothing has to be scrolled sideways. */
export function Preformatted({ children }: { children: ReactNode }) {
  return (
    <pre className="rounded-md border border-line bg-raised px-3 py-2 font-mono text-xs leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap">
      {children}
    </pre>
  );
}
