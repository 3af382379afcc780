import { type ReactNode, useRef } from 'react';
import { useOperator } from '../auth/use-session.ts';
import { Header } from '../frame/header.tsx';
import { frameMessages } from '../messages/frame.ts';
import { OperatorHeader } from '../operator/operator-header.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { SignedInAs } from './signed-in-as.tsx';

type OperatorPageProps = {
  title: string;
  signedIn: boolean;
  /** What stands here for everybody else. */
  gate: ReactNode;
  children: ReactNode;
  /** When a session ends by itself, what was typed waits out of sight for the next one. */
  keepsInput?: boolean;
};

/** The frame of what only an operator sees: its content, or the way to sign in. */
export function OperatorPage(props: OperatorPageProps) {
  const { title, signedIn, gate, children, keepsInput = false } = props;
  usePageTitle(`${title} · ${frameMessages.product}`);
  const operator = useOperator();
  const main = useRef<HTMLElement>(null);
  return (
    <>
      {operator === null ? (
        <Header />
      ) : (
        <OperatorHeader operator={operator} heir={main}>
          <SignedInAs />
        </OperatorHeader>
      )}
      <main
        ref={main}
        tabIndex={-1}
        className="mx-auto max-w-[80rem] space-y-6 px-4 py-8 outline-none sm:px-6"
      >
        {!signedIn && (
          <>
            <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
            <div className="max-w-[72ch]">
              <HandOnFocus to={main}>{gate}</HandOnFocus>
            </div>
          </>
        )}
        {(signedIn || keepsInput) && (
          <div hidden={!signedIn} className="space-y-6">
            {children}
          </div>
        )}
      </main>
    </>
  );
}
