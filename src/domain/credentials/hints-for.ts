import { isDnsName } from './dns-name.ts';
import type { CredentialValues } from './examine-credentials.ts';
import type { FieldHint, HintFacts } from './field-hint.ts';
import { isGuid } from './guid.ts';
import { isMicrosoftHost } from './microsoft-hosts.ts';
import { isSecretOfToday } from './secret-formats.ts';
import { hintForSecret } from './secret-hint.ts';

/**
 * What cleaned values look like that may be meant for another place: at most one hint per field, in
 * the order of the form. A hint stops nobody: only a test decides. Total.
 */
export function hintsFor(values: CredentialValues, facts: HintFacts): FieldHint[] {
  return [hintForClientId(values, facts), hintForSecret(values), hintForTenant(values)].flatMap(
    (hint) => hint ?? [],
  );
}

function hintForClientId(values: CredentialValues, facts: HintFacts): FieldHint | undefined {
  const { clientId, clientSecret, tenant } = values;
  const field = 'clientId';
  const known = facts.clientIdOf(clientId.toLowerCase());
  if (known !== undefined)
    return { field, code: 'client-id-is-object-id', offer: { clientId: known } };
  if (facts.isKnownObjectId(clientId.toLowerCase()))
    return { field, code: 'client-id-is-object-id' };
  if (isSecretOfToday(clientId)) {
    if (isGuid(clientSecret)) {
      const offer = { clientId: clientSecret.toLowerCase(), clientSecret: clientId };
      return { field, code: 'client-id-and-secret-swapped', offer };
    }
    const offer = clientSecret === '' ? { clientId: '', clientSecret: clientId } : undefined;
    return { field, code: 'client-id-is-secret', offer };
  }
  return isDomain(clientId) ? hintForDomain(clientId, tenant) : undefined;
}

/** A domain can only be the tenant. */
function hintForDomain(domain: string, tenant: string): FieldHint {
  const field = 'clientId';
  if (isGuid(tenant)) {
    const offer = { clientId: tenant, tenant: domain };
    return { field, code: 'client-id-and-tenant-swapped', offer };
  }
  const offer = tenant === '' ? { clientId: '', tenant: domain } : undefined;
  return { field, code: 'client-id-is-domain', offer };
}

function hintForTenant({ tenant, clientSecret }: CredentialValues): FieldHint | undefined {
  if (!isSecretOfToday(tenant)) return undefined;
  const offer = clientSecret === '' ? { clientSecret: tenant, tenant: '' } : undefined;
  return { field: 'tenant', code: 'tenant-is-secret', offer };
}

function isDomain(text: string): boolean {
  return isDnsName(text) && !isMicrosoftHost(text.toLowerCase());
}
