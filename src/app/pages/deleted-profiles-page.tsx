import { Link } from 'react-router';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { profileMessages } from '../messages/profiles.ts';
import { DeletedProfiles } from '../profiles/deleted-profiles.tsx';
import { OperatorPage } from './operator-page.tsx';

/** What was deleted, for operators. */
export function DeletedProfilesPage() {
  const signedIn = useSignedIn();
  return (
    <OperatorPage
      title={deletedMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="profiles" />}
    >
      <Link
        to="/profiles"
        className="inline-flex min-h-6 items-center text-sm text-accent underline underline-offset-2 pointer-coarse:min-h-11"
      >
        {profileMessages.back}
      </Link>
      <div className="space-y-1">
        <h1 className="text-xl font-semibold tracking-tight">{deletedMessages.title}</h1>
        <p className="text-muted">{deletedMessages.lead}</p>
      </div>
      {signedIn && <DeletedProfiles />}
    </OperatorPage>
  );
}
