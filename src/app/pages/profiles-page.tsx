import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { profilesQuery } from '../api/profiles.ts';
import { ServerState } from '../api/server-state.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { Waiting } from '../frame/waiting.tsx';
import { profileMessages } from '../messages/profiles.ts';
import { ProfileTable } from '../profiles/profile-table.tsx';
import { Button } from '../ui/button.tsx';
import { OperatorPage } from './operator-page.tsx';

/** `/profiles` */
export function ProfilesPage() {
  return (
    <ServerState>
      <Gated />
    </ServerState>
  );
}

function Gated() {
  const signedIn = useSignedIn();
  return (
    <OperatorPage
      title={profileMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="profiles" />}
    >
      <div className="space-y-1">
        <h1 className="text-xl font-semibold tracking-tight">{profileMessages.title}</h1>
        <p className="text-muted">{profileMessages.lead}</p>
      </div>
      {signedIn && <Profiles />}
    </OperatorPage>
  );
}

function Profiles() {
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(profilesQuery);
  if (data === undefined) return <Waiting failed={isError} onRetry={() => void refetch()} />;
  const profiles = data.pages.flatMap((page) => page.profiles);
  if (profiles.length === 0) return <NoProfiles />;
  return (
    <>
      <ProfileTable profiles={profiles} />
      {hasNextPage && (
        <Button
          aria-disabled={isFetchingNextPage}
          onClick={() => !isFetchingNextPage && void fetchNextPage()}
        >
          {profileMessages.more}
        </Button>
      )}
    </>
  );
}

function NoProfiles() {
  return (
    <div className="space-y-2 rounded-md border border-line px-4 py-8 text-center">
      <p className="font-semibold">{profileMessages.empty}</p>
      <p className="text-muted">{profileMessages.emptyText}</p>
      <p>
        <Link to="/" className="text-accent underline underline-offset-2">
          {profileMessages.toGuides}
        </Link>
      </p>
    </div>
  );
}
