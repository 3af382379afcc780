import type { SetupDraft } from '#contract/setup-links.ts';
import { cleanClientId } from '#domain/credentials/clean-client-id.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import { examineTenant } from '#domain/credentials/examine-credentials.ts';
import { isGuid } from '#domain/credentials/guid.ts';

/**
 * As much of a draft as may be kept. What is no client ID or tenant may be the secret, in the wrong field: it is
 * left out.
 */
export function keepable(draft: SetupDraft): SetupDraft {
  const clientId = cleanClientId(draft.clientId).value;
  const tenant = cleanTenant(draft.tenant).value;
  return {
    ...draft,
    clientId: isGuid(clientId) ? clientId : '',
    tenant: examineTenant(tenant) === undefined ? tenant : '',
  };
}
