import { isAtLeast } from '#contract/access.ts';
import { ServerState } from '../api/server-state.tsx';
import { AuditLog } from '../audit-view/audit-log.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useRole } from '../auth/use-role.ts';
import { useSignedIn } from '../auth/use-session.ts';
import { auditMessages } from '../messages/audit.ts';
import { EmptyBox } from '../profiles/empty-box.tsx';
import { OperatorPage } from './operator-page.tsx';

/** `/audit-log` */
export function AuditLogPage() {
  return (
    <ServerState>
      <Gated />
    </ServerState>
  );
}

function Gated() {
  const signedIn = useSignedIn();
  const role = useRole();
  const isAdmin = role !== undefined && isAtLeast(role, 'admin');
  return (
    <OperatorPage
      title={auditMessages.title}
      signedIn={signedIn}
      gate={<SignInGate purpose="audit" />}
    >
      <div className="space-y-1">
        <h1 className="text-xl font-semibold tracking-tight">{auditMessages.title}</h1>
        <p className="text-muted">{auditMessages.lead}</p>
      </div>
      {signedIn && isAdmin && <AuditLog />}
      {signedIn && !isAdmin && (
        <EmptyBox title={auditMessages.adminsOnly} text={auditMessages.adminsOnlyText} />
      )}
    </OperatorPage>
  );
}
