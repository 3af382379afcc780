import { webhookMessages } from '../messages/webhooks.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { Webhooks } from '../webhooks/webhooks.tsx';

/** `/webhooks`, for admins. */
export function WebhooksPage() {
  return (
    <OperatorPage title={webhookMessages.title} purpose="webhooks" least="admin" keepsInput>
      <Webhooks />
    </OperatorPage>
  );
}
