import type { AccountType } from '#domain/catalog/account-type.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import type { Wording } from '#domain/catalog/wording.ts';

type Portal = {
  readonly way: readonly string[];
  readonly menu: readonly string[];
  readonly appRegistrations: string;
  readonly accountTypes: readonly string[];
  readonly accountType: Record<AccountType, number>;
  readonly authentication: string;
  readonly authenticationTabs: readonly string[];
  readonly addRedirectUri: string;
  readonly choosePlatform: string;
};

/** What Microsoft's screens say where they differ from tenant to tenant. Source: its pages of 2025 and 2026. */
export const portal: Record<Wording, Portal> = {
  current: {
    way: ['Home', 'Entra ID'],
    menu: ['Overview', 'Users', 'Groups', 'App registrations', 'Enterprise apps'],
    appRegistrations: 'App registrations',
    accountTypes: [
      'Single tenant only',
      'Multiple Entra ID tenants',
      'Any Entra ID Tenant + Personal Microsoft accounts',
      'Personal accounts only',
    ],
    accountType: { single: 0, multi: 1 },
    authentication: 'Authentication (Preview)',
    authenticationTabs: ['Redirect URI configuration', 'Settings'],
    addRedirectUri: 'Add Redirect URI',
    choosePlatform: 'Select a platform to add redirect URI',
  },
  earlier: {
    way: ['Home', 'Identity', 'Applications'],
    menu: ['Overview', 'Users', 'Groups', 'Applications', 'App registrations'],
    appRegistrations: 'App registrations',
    accountTypes: [
      'Accounts in this organizational directory only',
      'Accounts in any organizational directory',
      'Accounts in any organizational directory and personal Microsoft accounts',
      'Personal Microsoft accounts only',
    ],
    accountType: { single: 0, multi: 1 },
    authentication: 'Authentication',
    authenticationTabs: [],
    addRedirectUri: 'Add a platform',
    choosePlatform: 'Configure platforms',
  },
};

/** What they say everywhere. */
export const portalNames = {
  product: 'Microsoft Entra admin center',
  appMenu: ['Overview', 'Authentication', 'Certificates & secrets', 'API permissions', 'Manifest'],
  newRegistration: 'New registration',
  endpoints: 'Endpoints',
  allApplications: 'All applications',
  ownedApplications: 'Owned applications',
  displayName: 'Display name',
  clientId: 'Application (client) ID',
  objectId: 'Object ID',
  tenantId: 'Directory (tenant) ID',
  createdOn: 'Created on',
  registerTitle: 'Register an application',
  name: 'Name',
  accountTypes: 'Supported account types',
  redirectUriOptional: 'Redirect URI (optional)',
  selectPlatform: 'Select a platform',
  redirectUriHint: 'e.g. https://example.com/auth',
  register: 'Register',
  overview: 'Overview',
  essentials: 'Essentials',
  platformConfigurations: 'Platform configurations',
  web: 'Web',
  singlePage: 'Single-page application',
  mobile: 'Mobile and desktop applications',
  redirectUri: 'Redirect URI',
  configure: 'Configure',
  apiPermissions: 'API permissions',
  configuredPermissions: 'Configured permissions',
  addPermission: 'Add a permission',
  grantConsent: 'Grant admin consent for your organization',
  permissionColumn: 'API / Permissions name',
  type: 'Type',
  consentRequired: 'Admin consent required',
  status: 'Status',
  granted: 'Granted for your organization',
  graph: 'Microsoft Graph',
  requestPermissions: 'Request API permissions',
  permissionTypes: {
    delegated: 'Delegated permissions',
    application: 'Application permissions',
  } satisfies Record<PermissionType, string>,
  permissionType: { delegated: 'Delegated', application: 'Application' } satisfies Record<
    PermissionType,
    string
  >,
  selectPermissions: 'Select permissions',
  searchHint: 'Start typing a permission to filter these results',
  addPermissions: 'Add permissions',
  yes: 'Yes',
  no: 'No',
  certificatesAndSecrets: 'Certificates & secrets',
  secretTabs: ['Certificates', 'Client secrets', 'Federated credentials'],
  newSecret: 'New client secret',
  addSecret: 'Add a client secret',
  noSecrets: 'No client secrets have been created for this application.',
  description: 'Description',
  expires: 'Expires',
  recommendedLifetime: 'Recommended: 180 days (6 months)',
  add: 'Add',
  value: 'Value',
  secretId: 'Secret ID',
};
