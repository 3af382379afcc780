export const cloudIds = ['global', 'usgov', 'usgov-dod', 'china'] as const;

export type CloudId = (typeof cloudIds)[number];

export type Cloud = {
  readonly id: CloudId;
  /** Origin of the authority: `{loginUrl}/{tenant}/oauth2/v2.0/token`. */
  readonly loginUrl: string;
  /** How Entra's own metadata calls this cloud: `cloud_instance_name`. */
  readonly instance: string;
  /** The Microsoft Graph resource that a token is asked for. */
  readonly graphUrl: string;
  /** Entra admin center, where an administrator registers the app. */
  readonly adminCenterUrl: string;
};

/**
 * The only hosts that this product ever names to a server or an administrator.
 * Source: Microsoft's national-cloud page and Graph deployments page, read November 2026; the admin
 * center of the DoD cloud stands by analogy with L4.
 */
export const clouds: Readonly<Record<CloudId, Cloud>> = {
  global: {
    id: 'global',
    loginUrl: 'https://login.microsoftonline.com',
    instance: 'microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
    adminCenterUrl: 'https://entra.microsoft.com',
  },
  usgov: {
    id: 'usgov',
    loginUrl: 'https://login.microsoftonline.us',
    instance: 'microsoftonline.us',
    graphUrl: 'https://graph.microsoft.us',
    adminCenterUrl: 'https://entra.microsoft.us',
  },
  'usgov-dod': {
    id: 'usgov-dod',
    loginUrl: 'https://login.microsoftonline.us',
    instance: 'microsoftonline.us',
    graphUrl: 'https://dod-graph.microsoft.us',
    adminCenterUrl: 'https://entra.microsoft.us',
  },
  china: {
    id: 'china',
    loginUrl: 'https://login.partner.microsoftonline.cn',
    instance: 'partner.microsoftonline.cn',
    graphUrl: 'https://microsoftgraph.chinacloudapi.cn',
    adminCenterUrl: 'https://entra.microsoftonline.cn',
  },
};
