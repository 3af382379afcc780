import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { webhookMessages } from '../messages/webhooks.ts';
import { Webhooks } from '../webhooks/webhooks.tsx';
import { OperatorPage } from './operator-page.tsx';

/** `/webhooks`, for administrators. */
export function WebhooksPage() {
  const signedIn = useSignedIn();
  return (
    <OperatorPage
      title={webhookMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="webhooks" />}
    >
      {signedIn && <Webhooks />}
    </OperatorPage>
  );
}
