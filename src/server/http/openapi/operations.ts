import type { Operations } from './operation.ts';
import { apiKeyOperations } from './operations/api-keys.ts';
import { auditEventOperations } from './operations/audit-events.ts';
import { catalogOperations } from './operations/catalog.ts';
import { checkBatchOperations } from './operations/check-batches.ts';
import { checkOperations } from './operations/checks.ts';
import { consentOperations } from './operations/consent.ts';
import { embeddingOperations } from './operations/embedding.ts';
import { profileOperations } from './operations/profiles.ts';
import { secretOperations } from './operations/secrets.ts';
import { sessionOperations } from './operations/sessions.ts';
import { setupLinkOperations } from './operations/setup-links.ts';
import { webhookOperations } from './operations/webhooks.ts';

/** Every route of the API, described. One that has no door is not told of. */
export const operations: Operations = {
  ...catalogOperations,
  ...checkOperations,
  ...consentOperations,
  ...profileOperations,
  ...secretOperations,
  ...checkBatchOperations,
  ...setupLinkOperations,
  ...embeddingOperations,
  ...auditEventOperations,
  ...webhookOperations,
  ...apiKeyOperations,
  ...sessionOperations,
};
