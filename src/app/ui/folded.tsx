import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type FoldedProps = {
  title: string;
  children: ReactNode;
  onToggle?: (open: boolean) => void;
};

/** What only some want to know, behind its title. */
export function Folded({ title, children, onToggle }: FoldedProps) {
  return (
    <details className="group" onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}>
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1.5 text-sm text-accent pointer-coarse:min-h-11">
        <Icon name="chevron" className="-rotate-90 group-open:rotate-0" />
        {title}
      </summary>
      <div className="space-y-2 pt-2">{children}</div>
    </details>
  );
}
