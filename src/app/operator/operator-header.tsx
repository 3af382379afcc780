import type { RefObject } from 'react';
import { Link, useLocation } from 'react-router';
import type { SignedInOperator } from '#contract/session.ts';
import { SkipLinks } from '../frame/skip-links.tsx';
import { ThemeSelect } from '../frame/theme-select.tsx';
import { frameMessages } from '../messages/frame.ts';
import { navigationMessages } from '../messages/navigation.ts';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { pagesFor, presence } from './operator-pages.ts';
import { SignedInAs } from './signed-in-as.tsx';

type OperatorHeaderProps = {
  operator: SignedInOperator;
  /** Who gets the focus when the session ends while something here has it. */
  heir: RefObject<HTMLElement | null>;
};

const target =
  'inline-flex min-h-6 items-center whitespace-nowrap underline-offset-2 hover:underline pointer-coarse:min-h-11';

/** The header over what only operators see: where they can go, and as whom they are here. */
export function OperatorHeader({ operator, heir }: OperatorHeaderProps) {
  const { pathname } = useLocation();
  return (
    <header className="no-print top-0 z-10 border-b border-line bg-surface text-sm lg:sticky">
      <SkipLinks
        links={[{ words: navigationMessages.skip, onSkip: () => heir.current?.focus() }]}
      />
      <HandOnFocus to={heir}>
        <div className="mx-auto flex min-h-14 max-w-[80rem] flex-wrap items-center gap-x-6 px-4 py-1.5 sm:px-6 max-lg:gap-y-0.5">
          <Link
            to="/"
            className="flex min-h-6 items-center gap-2 rounded-sm text-base font-semibold tracking-tight pointer-coarse:min-h-11"
          >
            <img src="/favicon.svg" alt="" className="size-5.5" />
            {frameMessages.product}
          </Link>
          <nav
            aria-label={navigationMessages.label}
            className="max-lg:order-last max-lg:w-full max-lg:border-t max-lg:border-line max-lg:pt-1 max-lg:pb-1 lg:flex-1"
          >
            <ul className="flex flex-wrap gap-x-4 sm:gap-x-5">
              {pagesFor(operator.role).map(({ path, name }) => (
                <li key={path}>
                  <Link
                    to={path}
                    aria-current={presence(path, pathname)}
                    className={`${target} text-accent aria-[current]:font-semibold aria-[current]:text-text aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2 aria-[current]:underline-offset-8`}
                  >
                    {navigationMessages.pages[name]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="flex min-w-0 items-center gap-x-4 max-sm:order-1 max-sm:w-full sm:ml-auto">
            <SignedInAs operator={operator} />
          </div>
          <div className="max-sm:ml-auto">
            <ThemeSelect />
          </div>
        </div>
      </HandOnFocus>
    </header>
  );
}
