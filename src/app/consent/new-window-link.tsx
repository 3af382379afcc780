import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';

/** A link that no browser blocks, for when the window did not open by itself. */
export function NewWindowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        className="inline-flex min-h-6 items-center gap-1.5 text-accent underline underline-offset-2 pointer-coarse:min-h-11"
      >
        {children}
        <Icon name="external" />
      </a>
    </p>
  );
}
