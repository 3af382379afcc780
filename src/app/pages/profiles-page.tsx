import { type ComponentType, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { ServerState } from '../api/server-state.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { BatchPanel } from '../profiles/batch-panel.tsx';
import { EndingSecrets } from '../profiles/ending-secrets.tsx';
import { ProfileList } from '../profiles/profile-list.tsx';
import { useBatch } from '../profiles/use-batch.ts';
import { type Chosen, useChosen } from '../profiles/use-chosen.ts';
import { ApiKeysPage } from './api-keys-page.tsx';
import { DeletedProfilesPage } from './deleted-profiles-page.tsx';
import { OperatorPage } from './operator-page.tsx';
import { WebhooksPage } from './webhooks-page.tsx';

const pages: Readonly<Record<string, ComponentType>> = {
  '/profiles/deleted': DeletedProfilesPage,
  '/api-keys': ApiKeysPage,
  '/webhooks': WebhooksPage,
};

/**
 * `/profiles`, `/profiles/deleted`, `/api-keys` and `/webhooks`: one more chunk would weigh on the first load
 * of every page.
 */
export function ProfilesPage() {
  const { pathname } = useLocation();
  const Page = pages[pathname] ?? Gated;
  return (
    <ServerState>
      <Page />
    </ServerState>
  );
}

function Gated() {
  const signedIn = useSignedIn();
  // Here, so that an end of the session takes nothing away.
  const chosen = useChosen();
  return (
    <OperatorPage
      title={profileMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="profiles" />}
    >
      <Heading />
      {signedIn && <Profiles chosen={chosen} />}
    </OperatorPage>
  );
}

const link =
  'inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11';

function Heading() {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="space-y-1">
        <h1 className="text-xl font-semibold tracking-tight">{profileMessages.title}</h1>
        <p className="text-muted">{profileMessages.lead}</p>
      </div>
      <div className="flex flex-wrap gap-x-5 text-sm">
        <a href="/api/v1/profiles/expiries.ics" download className={link}>
          {listMessages.calendar}
        </a>
        <Link to="/profiles/deleted" className={link}>
          {listMessages.deleted}
        </Link>
      </div>
    </div>
  );
}

function Profiles({ chosen }: { chosen: Chosen }) {
  const batch = useBatch();
  const list = useRef<HTMLElement>(null);
  return (
    <>
      <EndingSecrets />
      <BatchPanel control={batch} heir={list} />
      <ProfileList ref={list} chosen={chosen} batch={batch} />
    </>
  );
}
