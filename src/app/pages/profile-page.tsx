import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Profile } from '#contract/profiles.ts';
import { ApiProblem } from '../api/http.ts';
import { usePageData } from '../api/page-data.ts';
import { profileQuery } from '../api/profiles.ts';
import { ServerState } from '../api/server-state.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { Waiting } from '../frame/waiting.tsx';
import { choiceWords } from '../messages/choice.ts';
import { guideMessages } from '../messages/guide.ts';
import { profileMessages } from '../messages/profiles.ts';
import { DeleteProfile } from '../profiles/delete-profile.tsx';
import { guideLink } from '../profiles/guide-link.ts';
import { ProfileFacts } from '../profiles/profile-facts.tsx';
import { StatusMark } from '../profiles/status-mark.tsx';
import { OperatorPage } from './operator-page.tsx';
import { ProfileTest } from './profile-test.tsx';
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
  return (
    <OperatorPage
      title={profileMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="profiles" />}
    >
      <Link to="/profiles" className="text-sm text-accent underline underline-offset-2">
        {profileMessages.back}
      </Link>
      {signedIn && <Fetched id={id} />}
    </OperatorPage>
  );
}

function Fetched({ id }: { id: string }) {
  const { data: profile, error, refetch } = useQuery(profileQuery(id));
  if (error instanceof ApiProblem && error.problem.code === 'not-found') {
    return (
      <div role="status" className="space-y-1">
        <h1 className="text-xl font-semibold tracking-tight">{profileMessages.notFound}</h1>
        <p className="text-muted">{profileMessages.notFoundText}</p>
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
  return <Details key={profile.id} profile={profile} />;
}

function Details({ profile }: { profile: Profile }) {
  const navigate = useNavigate();
  const { guides } = usePageData();
  const guide = guides.find(
    ({ platform, connector }) =>
      platform.id === profile.platform.id && connector.id === profile.connector.id,
  );
  return (
    <>
      <div className="space-y-1">
        <h1 className="text-xl font-semibold tracking-tight break-words">{profile.name}</h1>
        <p className="flex flex-wrap items-center gap-x-3 text-muted">
          <StatusMark status={profile.status} />
          {profileMessages.statusTexts[profile.status]}
        </p>
        <p className="text-sm text-muted">
          {guideMessages.title(profile.connector.name, profile.platform.name)} ·{' '}
          {choiceWords[guide?.choice ?? 'actions'].counted(profile.actions.length)} ·{' '}
          <Link to={guideLink(profile)} className="text-accent underline underline-offset-2">
            {profileMessages.openGuide}
          </Link>
        </p>
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <ProfileFacts profile={profile} />
        <ProfileTest profile={profile} />
      </div>
      <div className="border-t border-line pt-5">
        <DeleteProfile profile={profile} onDeleted={() => void navigate('/profiles')} />
      </div>
    </>
  );
}
