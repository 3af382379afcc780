import type { CloudName } from './directory.ts';
import { graphAppId } from './graph-permissions.ts';

type CloudFacts = {
  /** `cloud_instance_name` in discovery. */
  readonly instance: string;
  /** Host of the authority, as issuers name it. */
  readonly loginHost: string;
  readonly graphHost: string;
  readonly legacyGraphHost: string;
  /** Other clouds that are served by the same authority. */
  readonly sharesAuthorityWith?: CloudName;
};

/** Hosts of Microsoft's clouds; nothing here is ever asked, tokens and documents only name them. */
export const cloudFacts: Readonly<Record<CloudName, CloudFacts>> = {
  global: {
    instance: 'microsoftonline.com',
    loginHost: 'login.microsoftonline.com',
    graphHost: 'graph.microsoft.com',
    legacyGraphHost: 'graph.windows.net',
  },
  usgov: {
    instance: 'microsoftonline.us',
    loginHost: 'login.microsoftonline.us',
    graphHost: 'graph.microsoft.us',
    legacyGraphHost: 'graph.windows.net',
    sharesAuthorityWith: 'usgov-dod',
  },
  'usgov-dod': {
    instance: 'microsoftonline.us',
    loginHost: 'login.microsoftonline.us',
    graphHost: 'dod-graph.microsoft.us',
    legacyGraphHost: 'graph.windows.net',
    sharesAuthorityWith: 'usgov',
  },
  china: {
    instance: 'partner.microsoftonline.cn',
    loginHost: 'login.partner.microsoftonline.cn',
    graphHost: 'microsoftgraph.chinacloudapi.cn',
    legacyGraphHost: 'graph.chinacloudapi.cn',
  },
};

/** What a token for Microsoft Graph may name as its audience at this cloud's authority. */
export function graphAudiences(cloud: CloudName): string[] {
  const { graphHost, sharesAuthorityWith } = cloudFacts[cloud];
  const hosts = sharesAuthorityWith ? [cloudFacts[sharesAuthorityWith].graphHost] : [];
  return [...[graphHost, ...hosts].map((host) => `https://${host}`), graphAppId];
}

/** Whether this authority answers for tenants of that cloud. */
export function servesCloud(authority: CloudName, cloud: CloudName): boolean {
  return cloudFacts[authority].loginHost === cloudFacts[cloud].loginHost;
}
