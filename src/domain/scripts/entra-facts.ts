import type { AccountType } from '../catalog/account-type.ts';
import type { CloudId } from '../catalog/cloud.ts';
import type { PermissionType } from '../catalog/permission-type.ts';

/** Microsoft Graph, the resource of every permission; the same in every tenant and cloud. */
export const graphAppId = '00000003-0000-0000-c000-000000000000';

/**
 * `offline_access` as a delegated permission of Microsoft Graph. No guide lists it as a permission of
 * its own. Source: Microsoft Graph permissions reference, section "OpenID Connect", November 2026.
 */
export const offlineAccessId = '7427e0e9-2fba-42fe-b0c0-848c9e6a8182';

/** How long a new secret lasts: what the admin center presets, far below the API's two years. */
export const secretDays = 180;

export type Audience = 'AzureADMyOrg' | 'AzureADMultipleOrgs';

/** `signInAudience`; left out, Graph takes personal accounts in. */
export const audiences: Readonly<Record<AccountType, Audience>> = {
  single: 'AzureADMyOrg',
  multi: 'AzureADMultipleOrgs',
};

/** `type` of an entry of `requiredResourceAccess`. */
export const accessTypes = { delegated: 'Scope', application: 'Role' } as const satisfies Record<
  PermissionType,
  string
>;

/** The least role that may register an application, and change one that it owns. */
export const registeringRole = 'Application Developer';

/** The least role that may consent for the organization. */
export const consentRoles: Readonly<Record<PermissionType, string>> = {
  delegated: 'Cloud Application Administrator',
  application: 'Privileged Role Administrator',
};

export type CloudNames = {
  /** Where each tool asks Microsoft Graph. Stands here too, so that no page carries the other hosts. */
  readonly graphUrl: string;
  readonly azureCli: string;
  /** `az ad app permission admin-consent` refuses to work in national clouds. */
  readonly azureCliConsents: boolean;
  readonly powerShell: string;
  readonly terraform: string;
};

/** A cloud as the tools call it: `az cloud`, `Connect-MgGraph -Environment`, `environment`. */
export const cloudNames: Readonly<Record<CloudId, CloudNames>> = {
  global: {
    graphUrl: 'https://graph.microsoft.com',
    azureCli: 'AzureCloud',
    azureCliConsents: true,
    powerShell: 'Global',
    terraform: 'global',
  },
  usgov: {
    graphUrl: 'https://graph.microsoft.us',
    azureCli: 'AzureUSGovernment',
    azureCliConsents: false,
    powerShell: 'USGov',
    terraform: 'usgovernmentl4',
  },
  'usgov-dod': {
    graphUrl: 'https://dod-graph.microsoft.us',
    azureCli: 'AzureUSGovernment',
    azureCliConsents: false,
    powerShell: 'USGovDoD',
    terraform: 'usgovernmentl5',
  },
  china: {
    graphUrl: 'https://microsoftgraph.chinacloudapi.cn',
    azureCli: 'AzureChinaCloud',
    azureCliConsents: false,
    powerShell: 'China',
    terraform: 'china',
  },
};
