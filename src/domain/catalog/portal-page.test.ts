import { describe, expect, it } from 'vitest';
import { adminCenterUrls, cloudIds } from './cloud.ts';
import { needsApp, portalPages, portalUrl } from './portal-page.ts';

const clientId = 'd0ff058a-c04c-4745-b0cf-f0b13a6268a1';
const pagesOfAnApp = ['overview', 'authentication', 'api-permissions', 'client-secrets'] as const;
const listOfApps =
  'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade/quickStartType~/null/sourceType/Microsoft_AAD_IAM';

describe('the address of a page of the admin center', () => {
  it.each([
    ['overview', 'Overview'],
    ['authentication', 'Authentication'],
    ['api-permissions', 'CallAnAPI'],
    ['client-secrets', 'Credentials'],
  ] as const)('opens %s of the registration', (page, entry) => {
    expect(portalUrl(page, { cloud: 'global', clientId })).toBe(
      `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${entry}/appId/${clientId}/isMSAApp~/false`,
    );
  });

  it.each(pagesOfAnApp)('is the list of registrations for %s of an unknown one', (page) => {
    expect(portalUrl(page, { cloud: 'global' })).toBe(listOfApps);
  });

  it.each([undefined, clientId])('needs no client ID for the list and the form: %s', (clientId) => {
    expect(portalUrl('app-registrations', { cloud: 'global', clientId })).toBe(listOfApps);
    expect(portalUrl('new-registration', { cloud: 'global', clientId })).toBe(
      'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/CreateApplicationBlade/quickStartType~/null/isMSAApp~/false',
    );
  });

  it.each(cloudIds)('is at the host of the cloud %s', (cloud) => {
    for (const page of portalPages) {
      const { origin, pathname, search } = new URL(portalUrl(page, { cloud, clientId }));
      expect({ origin, pathname, search }).toEqual({
        origin: adminCenterUrls[cloud],
        pathname: '/',
        search: '',
      });
    }
  });
});

describe('a page of the admin center', () => {
  it('needs an app exactly when it is part of a registration', () => {
    expect(portalPages.filter(needsApp)).toEqual(pagesOfAnApp);
  });
});
