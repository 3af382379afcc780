import { ApiKeys } from '../api-keys/api-keys.tsx';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { PageHeading } from '../operator/page-heading.tsx';
import { textLink } from '../ui/text-link.ts';

/** `/api-keys`, for admins. */
export function ApiKeysPage() {
  return (
    <OperatorPage title={apiKeyMessages.title} purpose="apiKeys" least="admin" keepsInput>
      <PageHeading title={apiKeyMessages.title} lead={apiKeyMessages.lead}>
        <a href="/api" className={textLink}>
          {apiKeyMessages.description}
        </a>
      </PageHeading>
      <ApiKeys />
    </OperatorPage>
  );
}
