/** Values for examples: of nobody, and no secret. */
export const exampleSelection = {
  actions: ['microsoftoutlook_send_mail', 'microsoftoutlook_list_messages'],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
} as const;

export const exampleGuide = {
  platform: 'stackone',
  connector: 'microsoftoutlook',
  selection: exampleSelection,
} as const;

export const exampleApp = {
  clientId: '4f6c1c1e-0d7b-4c55-9a35-6d1f0b6f2a10',
  tenant: 'contoso.onmicrosoft.com',
} as const;

export const exampleCredentials = { ...exampleApp, clientSecret: 'the secret’s Value' } as const;

export const exampleProfile = {
  name: 'Contoso mail',
  ...exampleGuide,
  credentials: exampleCredentials,
} as const;
