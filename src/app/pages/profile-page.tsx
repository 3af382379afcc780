import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ApiProblem } from '../api/http.ts';
import { profileQuery } from '../api/profiles.ts';
import { useSignedIn } from '../api/use-operator.ts';
import { Waiting } from '../frame/waiting.tsx';
import { profileMessages } from '../messages/profiles.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { ProfileDetails } from '../profile-view/profile-details.tsx';
import { textLink } from '../ui/text-link.ts';
import { useRouteParam } from './route-params.ts';

/** `/profiles/:id` */
export function ProfilePage() {
  const id = useRouteParam('id');
  return (
    <OperatorPage title={profileMessages.title} purpose="profiles" keepsInput>
      <Link to="/profiles" className={`text-sm ${textLink}`}>
        {profileMessages.back}
      </Link>
      <Fetched id={id} />
    </OperatorPage>
  );
}

function Fetched({ id }: { id: string }) {
  const signedIn = useSignedIn();
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
