/** Hosts whose addresses name the tenant in their first path segment. */
const signInHosts: ReadonlySet<string> = new Set([
  'login.microsoftonline.com',
  'login.microsoft.com',
  'login.windows.net',
  'sts.windows.net',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
  'sts.chinacloudapi.cn',
]);

/** Hosts whose addresses may name the tenant behind `#@` or in the query. */
const portalHosts: ReadonlySet<string> = new Set([
  'portal.azure.com',
  'aad.portal.azure.com',
  'portal.azure.us',
  'portal.azure.cn',
  'entra.microsoft.com',
  'entra.microsoft.us',
  'entra.microsoftonline.cn',
  'admin.microsoft.com',
  'myapps.microsoft.com',
  'myapplications.microsoft.com',
]);

/** Whether the lower-case host is one where everybody's tenants sign in. */
export function isSignInHost(host: string): boolean {
  return signInHosts.has(host);
}

/** Whether the lower-case host is a Microsoft portal or sign-in page, and so nobody's own domain. */
export function isMicrosoftHost(host: string): boolean {
  return signInHosts.has(host) || portalHosts.has(host);
}
