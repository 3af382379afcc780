import { ApiKeys } from '../api-keys/api-keys.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { OperatorPage } from './operator-page.tsx';

/** `/api-keys`, for administrators. */
export function ApiKeysPage() {
  const signedIn = useSignedIn();
  return (
    <OperatorPage
      title={apiKeyMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="apiKeys" />}
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="space-y-1">
          <h1 className="text-xl font-semibold tracking-tight">{apiKeyMessages.title}</h1>
          <p className="text-muted">{apiKeyMessages.lead}</p>
        </div>
        <a
          href="/api"
          className="inline-flex min-h-6 items-center text-sm text-accent underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {apiKeyMessages.description}
        </a>
      </div>
      {signedIn && <ApiKeys />}
    </OperatorPage>
  );
}
