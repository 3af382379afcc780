import { Link, useLocation } from 'react-router';
import { ServerState } from '../api/server-state.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { LinkList } from '../links/link-list.tsx';
import { linkMessages } from '../messages/setup-links.ts';
import { NewLinkPage } from './new-link-page.tsx';
import { OperatorPage } from './operator-page.tsx';

/** `/links`, and `/links/new`: one more chunk would weigh on the first load of every page. */
export function LinksPage() {
  const { pathname } = useLocation();
  return <ServerState>{pathname === '/links/new' ? <NewLinkPage /> : <Gated />}</ServerState>;
}

function Gated() {
  const signedIn = useSignedIn();
  return (
    <OperatorPage
      title={linkMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="links" />}
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="max-w-[72ch] space-y-1">
          <h1 className="text-xl font-semibold tracking-tight">{linkMessages.title}</h1>
          <p className="text-muted">{linkMessages.lead}</p>
          <p className="text-sm text-muted">{linkMessages.addressNote}</p>
        </div>
        <Link
          to="/links/new"
          className="inline-flex min-h-9 items-center rounded-md bg-accent px-3.5 font-medium text-accent-text hover:bg-accent-hover pointer-coarse:min-h-11"
        >
          {linkMessages.make}
        </Link>
      </div>
      {signedIn && <LinkList />}
    </OperatorPage>
  );
}
