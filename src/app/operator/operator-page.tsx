import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { isAtLeast, type Role } from '#contract/access.ts';
import { ServerState } from '../api/server-state.tsx';
import { useOperator } from '../api/use-operator.ts';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { Header } from '../frame/header.tsx';
import { frameMessages } from '../messages/frame.ts';
import { roleMessages } from '../messages/roles.ts';
import { type GatePurpose, signInMessages } from '../messages/sign-in.ts';
import { EmptyBox } from '../ui/empty-box.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { OperatorHeader } from './operator-header.tsx';
import { PageHeading } from './page-heading.tsx';

type OperatorPageProps = {
  title: string;
  /** What nobody sees without having signed in. */
  purpose: Exclude<GatePurpose, 'test'>;
  /** The least role that the page has something for. */
  least?: Role;
  /** For those who may see it. It brings its own heading. */
  children: ReactNode;
  /** When a session ends by itself, what was typed waits out of sight for the next one. */
  keepsInput?: boolean;
};

/** A page that only operators see: where they can go, and its content, or the way to it. */
export function OperatorPage(props: OperatorPageProps) {
  return (
    <ServerState>
      <Framed {...props} />
    </ServerState>
  );
}

function Framed(props: OperatorPageProps) {
  const { title, purpose, least = 'reader', children, keepsInput = false } = props;
  usePageTitle(`${title} · ${frameMessages.product}`);
  const operator = useOperator();
  const main = useRef<HTMLElement>(null);
  const gate = useRef<HTMLDivElement>(null);
  const signedIn = operator !== null;
  useFocusOnceSignedOut(signedIn, keepsInput ? gate : main);
  const mayOpen = signedIn && isAtLeast(operator.role, least);
  const waits = useWasTrue(mayOpen) && keepsInput && !signedIn;
  return (
    <>
      {signedIn ? <OperatorHeader operator={operator} heir={main} /> : <Header />}
      <main
        ref={main}
        tabIndex={-1}
        className="mx-auto max-w-[80rem] space-y-6 px-4 py-8 outline-none sm:px-6"
      >
        {!mayOpen && <PageHeading title={title} />}
        {!signedIn && (
          <div className="max-w-[72ch]">
            <HandOnFocus to={main}>
              <SignInGate purpose={purpose} ref={gate} keepsInput={keepsInput} />
            </HandOnFocus>
          </div>
        )}
        {signedIn && !mayOpen && (
          <EmptyBox
            title={signInMessages.gates[purpose]}
            text={signInMessages.notAllowed(
              roleMessages[operator.role].name,
              roleMessages[least].name,
            )}
          />
        )}
        {(mayOpen || waits) && (
          <div hidden={!mayOpen} className="space-y-6">
            {children}
          </div>
        )}
      </main>
    </>
  );
}

function useWasTrue(now: boolean): boolean {
  const [was, setWas] = useState(now);
  if (now && !was) setWas(true);
  return was;
}

/** What had the focus is gone then, or out of sight. */
function useFocusOnceSignedOut(signedIn: boolean, heir: RefObject<HTMLElement | null>): void {
  const wasSignedIn = useRef(signedIn);
  useEffect(() => {
    if (wasSignedIn.current && !signedIn) heir.current?.focus();
    wasSignedIn.current = signedIn;
  }, [signedIn, heir]);
}
