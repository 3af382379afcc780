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
};

/** Origin of the Entra admin center by cloud; that of the DoD stands by analogy with L4. */
export const adminCenterUrls: Readonly<Record<CloudId, string>> = {
  global: 'https://entra.microsoft.com',
  usgov: 'https://entra.microsoft.us',
  'usgov-dod': 'https://entra.microsoft.us',
  china: 'https://entra.microsoftonline.cn',
};

/**
 * The only hosts that this product ever names to a server or an administrator.
 * Source: Microsoft's national-cloud page and Graph deployments page, read November 2026.
 * Apart from the admin centers: browsers need those and nothing of this.
 */
export const clouds: Readonly<Record<CloudId, Cloud>> = {
  global: {
    id: 'global',
    loginUrl: 'https://login.microsoftonline.com',
    instance: 'microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
  },
  usgov: {
    id: 'usgov',
    loginUrl: 'https://login.microsoftonline.us',
    instance: 'microsoftonline.us',
    graphUrl: 'https://graph.microsoft.us',
  },
  'usgov-dod': {
    id: 'usgov-dod',
    loginUrl: 'https://login.microsoftonline.us',
    instance: 'microsoftonline.us',
    graphUrl: 'https://dod-graph.microsoft.us',
  },
  china: {
    id: 'china',
    loginUrl: 'https://login.partner.microsoftonline.cn',
    instance: 'partner.microsoftonline.cn',
    graphUrl: 'https://microsoftgraph.chinacloudapi.cn',
  },
};
