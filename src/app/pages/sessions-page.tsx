import { sessionMessages } from '../messages/sessions.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { PageHeading } from '../operator/page-heading.tsx';
import { Sessions } from '../sessions/sessions.tsx';

/** `/sessions`: where operators are signed in. */
export function SessionsPage() {
  return (
    <OperatorPage title={sessionMessages.title} purpose="sessions">
      <PageHeading title={sessionMessages.title} lead={sessionMessages.lead} />
      <Sessions />
    </OperatorPage>
  );
}
