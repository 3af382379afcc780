import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageData } from '../api/page-data.ts';
import { frameMessages } from '../messages/frame.ts';
import { SkipLinks } from './skip-links.tsx';
import { ThemeSelect } from './theme-select.tsx';

type HeaderProps = {
  /** What this page is about, beside the product's name. */
  title?: string;
  /** At the right, before the theme. */
  children?: ReactNode;
  skipLinks?: ComponentProps<typeof SkipLinks>['links'];
  inert?: boolean;
};

export function Header({ title, children, skipLinks = [], inert = false }: HeaderProps) {
  // Whoever follows a setup link has that one setup, and no profiles.
  const { setup } = usePageData();
  return (
    <header inert={inert} className="no-print top-0 z-10 border-b border-line bg-surface sm:sticky">
      <SkipLinks links={skipLinks} />
      <div className="mx-auto flex min-h-14 max-w-[80rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
        <Link
          to="/"
          className="flex min-h-6 min-w-6 items-center gap-2 rounded-sm font-semibold tracking-tight pointer-coarse:min-h-11 pointer-coarse:min-w-11 max-sm:pointer-coarse:-mr-4"
        >
          <img src="/favicon.svg" alt="" className="size-5.5" />
          <span className={title === undefined ? '' : 'max-sm:sr-only'}>
            {frameMessages.product}
          </span>
        </Link>
        {title !== undefined && (
          <span className="min-w-0 flex-1 truncate text-sm text-muted sm:border-l sm:border-line sm:pl-4">
            {title}
          </span>
        )}
        <div className="flex items-center gap-x-4 text-sm max-sm:w-full max-sm:justify-between sm:ml-auto">
          {children}
          {setup === undefined && (
            <Link
              to="/profiles"
              className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
            >
              {frameMessages.profiles}
            </Link>
          )}
          <ThemeSelect />
        </div>
      </div>
    </header>
  );
}
