import type { CheckRequest, Credentials } from '#contract/checks.ts';
import type { ProfileInput } from '#contract/profiles.ts';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';

/** Three values of the practice tenant, by the story that they tell. */
export function practice(id: string): Credentials {
  const found = practiceCredentials.find((credential) => credential.id === id);
  if (found === undefined) throw new RangeError(`No practice credential is called ${id}`);
  const { clientId, clientSecret, tenant } = found;
  return { clientId, clientSecret, tenant };
}

export function checkRequest(credentials = practice('granted')): CheckRequest {
  const { platform, connector, selection } = profileInput();
  return { platform, connector, selection, credentials };
}

export function profileInput(change: Partial<ProfileInput> = {}): ProfileInput {
  return {
    name: 'Contoso mail',
    platform: 'stackone',
    connector: 'microsoftoutlook',
    selection: {
      actions: ['microsoftoutlook_send_mail', 'microsoftoutlook_list_messages'],
      permissionType: 'delegated',
      strategy: 'documented',
      accountType: 'single',
      cloud: 'global',
    },
    credentials: practice('granted'),
    ...change,
  };
}
