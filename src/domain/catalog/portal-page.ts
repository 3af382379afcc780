import { adminCenterUrls, type CloudId } from './cloud.ts';

export const portalPages = [
  'app-registrations',
  'new-registration',
  'overview',
  'authentication',
  'api-permissions',
  'client-secrets',
] as const;

export type PortalPage = (typeof portalPages)[number];

const list = 'Microsoft_AAD_RegisteredApps/ApplicationsListBlade/quickStartType~/null';
const create = 'Microsoft_AAD_RegisteredApps/CreateApplicationBlade/quickStartType~/null';

/** Menu entries of one app registration; the others of `portalPages` need no app. */
const menu: Partial<Record<PortalPage, string>> = {
  overview: 'Overview',
  authentication: 'Authentication',
  'api-permissions': 'CallAnAPI',
  'client-secrets': 'Credentials',
};

/** The page belongs to one app registration, so its address needs the client ID. */
export function needsApp(page: PortalPage): boolean {
  return menu[page] !== undefined;
}

/**
 * The address of a page of the Entra admin center. Pages of one app need its client ID; without it
 * the list of app registrations is the closest place. Microsoft does not document these addresses,
 * they are long stable, and the guide always names the click path as well.
 */
export function portalUrl(
  page: PortalPage,
  app: { cloud: CloudId; clientId?: string | undefined },
) {
  const view = (hash: string) => `${adminCenterUrls[app.cloud]}/#view/${hash}`;
  const entry = menu[page];
  if (entry !== undefined && app.clientId !== undefined) {
    return view(
      `Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${entry}/appId/${app.clientId}/isMSAApp~/false`,
    );
  }
  return page === 'new-registration'
    ? view(`${create}/isMSAApp~/false`)
    : view(`${list}/sourceType/Microsoft_AAD_IAM`);
}
