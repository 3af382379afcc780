import type { AppRegistration } from './directory.ts';
import { localCallback, outlookCallback, outlookScopes } from './practice-outlook.ts';
import {
  clientSecret,
  contosoApp,
  contosoPrincipal,
  grantToAll,
  principal,
  web,
} from './practice-parts.ts';
import { practiceSecret } from './practice-secret.ts';
import { registrationApps } from './registration-apps.ts';
import { signInApp } from './sign-in-app.ts';
import { fabrikamId } from './tenant-ids.ts';

/** Every secret here is a practice value: no Microsoft tenant knows it. */
export const appWithoutRoles = contosoApp({
  clientId: 'd0ff058a-c04c-4745-b0cf-f0b13a6268a1',
  objectId: 'b7ec0e4d-0837-45de-ab6c-2f23c1cde4f8',
  displayName: 'StackOne Microsoft Outlook Integration',
  clientSecrets: [
    clientSecret(
      'd10d9de8-483e-4693-b073-90b09e56712a',
      practiceSecret('cZ6', '16ZBVHrv6QOTTfqMHIb7vv8imTsNl__HkG'),
    ),
  ],
  servicePrincipals: [contosoPrincipal('0d9fc6a0-64b9-4477-b8d3-c4550b5b1775')],
  redirectUris: web(outlookCallback, localCallback),
  requiredPermissions: { delegated: outlookScopes, application: [] },
});

export const appWithOutlookRoles = contosoApp({
  clientId: 'bdb0e5d3-5f9d-41a5-829c-0e0a9814d5da',
  objectId: 'ed56cbd4-4a45-4e9b-9add-36228fad65e8',
  displayName: 'Outlook mail service',
  clientSecrets: [
    clientSecret(
      'a66916bd-7726-472d-8132-c31db988de9b',
      practiceSecret('MXP', 'OMfhOXrrZXplw_stuNZacKGZDlfOQJKGwy'),
    ),
    clientSecret(
      '0ae0997e-97c9-481c-abac-673470f88d4d',
      practiceSecret('WZB', 'QwDV5O_Ymxc~GSvJHY5bqdT.Jja7D9JV44'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('f602ff7e-330b-4bc3-ac84-bd8c1d300cac', {
      appRoles: ['Mail.Read', 'Mail.ReadWrite', 'Mail.Send', 'MailboxSettings.ReadWrite'],
      delegatedGrants: [grantToAll('f43b4271-484f-478f-9cd6-56d976763902', outlookScopes)],
    }),
  ],
  redirectUris: web(outlookCallback, localCallback),
  requiredPermissions: { delegated: outlookScopes, application: [] },
});

export const appWithExpiredSecret = contosoApp({
  clientId: 'de6fefee-35a3-4acf-852d-706f832ce934',
  objectId: '91d57246-a373-4f70-927c-e1c6caad949f',
  displayName: 'Mail archive',
  clientSecrets: [
    clientSecret(
      '30929512-3dd0-467f-91f7-06ea30683277',
      practiceSecret('isX', 'FCAZaQaZhrRYmrCVgLi9.8_AgJBOyHsqRQ'),
      '2025-11-14',
    ),
  ],
  servicePrincipals: [contosoPrincipal('b8e55c6a-b1d9-4b79-9dac-27d6f3dd4fd8')],
});

export const disabledApp = contosoApp({
  clientId: 'd67cf711-fdaf-4be0-b8b0-0a09f9726e84',
  objectId: '9607a518-6efe-41b0-8647-aead8173976c',
  displayName: 'Former newsletter sender',
  clientSecrets: [
    clientSecret(
      'b07b3edf-0b18-4865-80b8-3ff8a4ece3ae',
      practiceSecret('i4f', 'Lui-w~.pIRLuZeiWZM5cC4rq4yBG1iUhLq'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('62a6bdb6-50b1-4756-a1ba-bdb36f5e46dd', { accountEnabled: false }),
  ],
});

export const appWithoutServicePrincipal = contosoApp({
  clientId: '052b84a9-2c17-4674-9e79-5cfdb83276c0',
  objectId: 'af3d82c9-6fea-415e-ac8b-331b9fdfe4a2',
  displayName: 'Registered by script',
  clientSecrets: [
    clientSecret(
      'a3a1c400-9016-45a3-9092-45fedd18c927',
      practiceSecret('i7t', '0ck5oUWJC1JEilF72IdVgcs9Z-kFBEBSEb'),
    ),
  ],
  servicePrincipals: [],
});

export const appBehindConditionalAccess = contosoApp({
  clientId: '48af23c7-c4d1-44b9-92b7-d4185c63af5e',
  objectId: '184c69f9-2100-43fc-81c1-d9601a17d85c',
  displayName: 'Head office only',
  clientSecrets: [
    clientSecret(
      '61f7f3fe-f3b5-45d4-8357-ba4d4ba5eb2a',
      practiceSecret('h8R', 'g-5hap1uzkkLVhnEbUGI9ua4O_L2MxVOEo'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('94c36983-a3dd-4d8f-8f03-c568f3b5aed8', {
      blockedByPolicyId: '8db55b91-da46-427e-bbb9-c5cd8d9315b1',
    }),
  ],
});

export const multiTenantApp: AppRegistration = {
  ...contosoApp({
    clientId: '29cbffad-cbbc-4b72-8028-633cd84d6a57',
    objectId: 'a926c664-a285-48d6-85ed-fff43918cd63',
    displayName: 'Directory sync for customers',
    clientSecrets: [
      clientSecret(
        '2a2c6ce6-5508-4959-8482-7b86b9f5099e',
        practiceSecret('bkR', 'Bq7z5emcfZBPZcck93x-_d.FfehLmVSP0H'),
      ),
    ],
    servicePrincipals: [
      contosoPrincipal('717526dc-6558-4572-95cd-3c4aee4b99a4', { appRoles: ['User.Read.All'] }),
      principal('0b7059e8-8440-4e54-a7ac-d416b5c6d434', {
        tenantId: fabrikamId,
        appRoles: ['User.Read.All', 'Group.Read.All'],
      }),
    ],
  }),
  signInAudience: 'AzureADMultipleOrgs',
  redirectUris: web(outlookCallback),
  requiredPermissions: { delegated: [], application: ['User.Read.All', 'Group.Read.All'] },
};

export const practiceApps: AppRegistration[] = [
  appWithoutRoles,
  appWithOutlookRoles,
  appWithExpiredSecret,
  disabledApp,
  appWithoutServicePrincipal,
  appBehindConditionalAccess,
  multiTenantApp,
  ...registrationApps,
  signInApp,
];
