import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../api/http.ts';
import { profileQuery } from '../api/profiles.ts';
import { ServerState } from '../api/server-state.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { Waiting } from '../frame/waiting.tsx';
import { profileMessages } from '../messages/profiles.ts';
import { ProfileDetails } from '../profile-view/profile-details.tsx';
import { OperatorPage } from './operator-page.tsx';
import { useRouteParam } from './route-params.ts';

/** `/profiles/:id` */
export function ProfilePage() {
  return (
    <ServerState>
      <Gated />
    </ServerState>
  );
}

function Gated() {
  const signedIn = useSignedIn();
  const id = useRouteParam('id');
  const gate = useFocusWhenSignedOut(signedIn);
  return (
    <OperatorPage
      title={profileMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="profiles" ref={gate} keepsInput />}
      keepsInput
    >
      <Link to="/profiles" className="text-sm text-accent underline underline-offset-2">
        {profileMessages.back}
      </Link>
      <Fetched id={id} signedIn={signedIn} />
    </OperatorPage>
  );
}

/** What had the focus is out of sight then. */
function useFocusWhenSignedOut(signedIn: boolean) {
  const gate = useRef<HTMLDivElement>(null);
  const wasSignedIn = useRef(signedIn);
  useEffect(() => {
    if (wasSignedIn.current && !signedIn) gate.current?.focus();
    wasSignedIn.current = signedIn;
  }, [signedIn]);
  return gate;
}

type FetchedProps = { id: string; signedIn: boolean };

function Fetched({ id, signedIn }: FetchedProps) {
  const { data: profile, error, refetch } = useQuery({ ...profileQuery(id), enabled: signedIn });
  if (profile === undefined && !signedIn) return null;
  if (error instanceof ApiProblem && error.problem.code === 'not-found') {
    return (
      <div role="status" className="space-y-1">
        <h1 className="text-xl font-semibold tracking-tight">{profileMessages.notFound}</h1>
        <p className="text-muted">
          {profileMessages.notFoundText}{' '}
          <Link to="/profiles/deleted" className="text-accent underline underline-offset-2">
            {profileMessages.deletedProfiles}
          </Link>
          .
        </p>
      </div>
    );
  }
  if (profile === undefined) {
    return (
      <>
        <h1 className="sr-only">{profileMessages.title}</h1>
        <Waiting failed={error !== null} onRetry={() => void refetch()} />
      </>
    );
  }
  return <ProfileDetails key={profile.id} profile={profile} />;
}
