import { AuditLog } from '../audit-view/audit-log.tsx';
import { auditMessages } from '../messages/audit.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { PageHeading } from '../operator/page-heading.tsx';

/** `/audit-log`, for admins. */
export function AuditLogPage() {
  return (
    <OperatorPage title={auditMessages.title} purpose="audit" least="admin">
      <PageHeading title={auditMessages.title} lead={auditMessages.lead} />
      <AuditLog />
    </OperatorPage>
  );
}
