import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { sessionMessages } from '../messages/sessions.ts';
import { Sessions } from '../sessions/sessions.tsx';
import { OperatorPage } from './operator-page.tsx';

/** `/sessions`: where operators are signed in. */
export function SessionsPage() {
  const signedIn = useSignedIn();
  return (
    <OperatorPage
      title={sessionMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="sessions" />}
    >
      <div className="space-y-1">
        <h1 className="text-xl font-semibold tracking-tight">{sessionMessages.title}</h1>
        <p className="max-w-[72ch] text-muted">{sessionMessages.lead}</p>
      </div>
      {signedIn && <Sessions />}
    </OperatorPage>
  );
}
