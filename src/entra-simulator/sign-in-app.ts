import { contosoApp, contosoPrincipal, grantToAll } from './practice-parts.ts';
import { ada, olga, rita } from './practice-users.ts';

/**
 * The app that Scopewright's own operators sign in to: a single page, without a secret. Ada is its
 * administrator, Olga an operator, Rita a reader; nobody else has a role.
 */
export const signInApp = contosoApp({
  clientId: '7c1f0b52-6a3e-4c07-9e7b-52d8f3a9c410',
  objectId: 'e3a85d17-2b94-47f6-8c61-0d9e4f7b2a58',
  displayName: 'Scopewright',
  clientSecrets: [],
  redirectUris: {
    web: [],
    spa: ['http://localhost/sign-in', 'http://localhost/sign-in/microsoft'],
    publicClient: [],
  },
  servicePrincipals: [
    contosoPrincipal('94b2c6e8-1f5d-4a73-b08e-7d3c9a6f5e12', {
      delegatedGrants: [grantToAll('c2f6a9d4-8b31-4e57-a6c0-3f1e7d5b9824', ['User.Read'])],
      userRoles: {
        [ada.objectId]: ['Scopewright.Admin'],
        [olga.objectId]: ['Scopewright.Operator'],
        [rita.objectId]: ['Scopewright.Reader'],
      },
    }),
  ],
});
