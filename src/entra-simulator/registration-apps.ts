import type { AppRegistration } from './directory.ts';
import { localCallback, outlookCallback, outlookRoles, outlookScopes } from './practice-outlook.ts';
import { clientSecret, contosoApp, contosoPrincipal, grantToAll, web } from './practice-parts.ts';
import { practiceSecret } from './practice-secret.ts';
import { ada } from './practice-users.ts';

/** As the guide for StackOne and Outlook wants it, but for what each app below changes. */
const asTheGuideSays = {
  redirectUris: web(outlookCallback, localCallback),
  requiredPermissions: { delegated: outlookScopes, application: [] },
};

export const appWithOutlookApplication = contosoApp({
  ...asTheGuideSays,
  clientId: 'b6af89a9-db93-4948-bdde-8805ff06e1ad',
  objectId: '484ed82e-4127-4928-a88d-cdaaaa16d22a',
  displayName: 'Outlook mail robot',
  requiredPermissions: { delegated: [], application: outlookRoles },
  clientSecrets: [
    clientSecret(
      'f2ec9f56-73db-4b58-8c68-68e715942b86',
      practiceSecret('1pS', 'MgaG2rsAbPE..8WeokIm.pGPN6w5EFZ4ZB'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('737d01ba-7564-4d7e-a564-33831b81f1eb', {
      appRoles: outlookRoles,
    }),
  ],
});

export const appWithSpaRedirect = contosoApp({
  ...asTheGuideSays,
  clientId: 'd7d804ed-45ac-4087-84a3-948f672c00a8',
  objectId: '1d858b7c-2eb7-4764-bb41-361be6c3d96b',
  displayName: 'Outlook as a single page',
  redirectUris: { web: [], spa: [outlookCallback], publicClient: [] },
  clientSecrets: [
    clientSecret(
      'c68a6672-f2a3-43d8-9338-a7a54d09f5ab',
      practiceSecret('oZz', '7isdNUOQAe4BKE_6xWFnp0klVYVN3La0a4'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('464b637a-a781-4e4d-9723-efd939ebc734', {
      delegatedGrants: [grantToAll('8d90d5f8-4d4e-4f71-a3f3-64a135dac4a6', outlookScopes)],
    }),
  ],
});

export const appWithTrailingSlash = contosoApp({
  ...asTheGuideSays,
  clientId: 'b4133303-c560-4373-ad8b-556c8089bf77',
  objectId: '630fa3ee-dc4b-44b0-a202-483e05a88cfb',
  displayName: 'Outlook with a slash',
  redirectUris: web(`${outlookCallback}/`),
  clientSecrets: [
    clientSecret(
      '36fe67f9-cdb1-4d90-b19b-fd814150dbcd',
      practiceSecret('gtH', 'T1BcBTMksN7-fHXMCajNbBKrBwokbEPMVu'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('82614ee7-8c77-4916-b79a-6fd6f3541182', {
      delegatedGrants: [grantToAll('90ab2928-c864-4363-a193-a080ec458104', outlookScopes)],
    }),
  ],
});

export const appInOtherCase = contosoApp({
  ...asTheGuideSays,
  clientId: '5a2a0442-0838-43f1-9778-435b6653fa67',
  objectId: 'e22985e0-e471-40ab-9a3b-f809a3189151',
  displayName: 'Outlook in other letters',
  redirectUris: web(outlookCallback.replace('microsoftoutlook', 'MicrosoftOutlook')),
  clientSecrets: [
    clientSecret(
      '2b2eca80-94a8-4eff-883f-08004cab5f52',
      practiceSecret('JHm', '_POj8S4J1_yYI33eOFy_-gOUBSJPVsDF8l'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('33fc6e63-a56d-4710-a02d-79c6f836e5c3', {
      delegatedGrants: [grantToAll('8e04c94b-1988-4e84-8e52-fdb3bb8ea17c', outlookScopes)],
    }),
  ],
});

export const appOverHttp = contosoApp({
  ...asTheGuideSays,
  clientId: 'ce02eb6e-30f8-4c87-9d67-c6ce31694148',
  objectId: '01739d63-1309-4a36-a14b-b1db663bf123',
  displayName: 'Outlook over http',
  redirectUris: web(outlookCallback.replace('https:', 'http:')),
  clientSecrets: [
    clientSecret(
      '14f310cb-d43f-43f3-b37a-3c295dd9000d',
      practiceSecret('4Vb', '1b~lI4tQaCx2vcBeQKTtg33khjJAaQs9Wq'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('ec49c785-43e5-4a2c-9185-e8d554711e99', {
      delegatedGrants: [grantToAll('fb0097ad-09e5-4171-b158-ac170a1e2ac4', outlookScopes)],
    }),
  ],
});

export const appWithoutRedirect = contosoApp({
  ...asTheGuideSays,
  clientId: 'a8849828-9220-4018-ac57-869434ad5839',
  objectId: '543126c0-8838-4fbb-9190-cf2a4a1304f1',
  displayName: 'Outlook without an address',
  redirectUris: web(),
  clientSecrets: [
    clientSecret(
      '6ca3c45c-55ab-4dc4-aa16-b512456ab3a7',
      practiceSecret('Wp8', 'EnJL_kIGyO~UKpJmC5ahdQDWOyokDU8yC~'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('5df329ed-3515-404a-ada2-4c8d25bbf290', {
      delegatedGrants: [grantToAll('f283a8d2-ea9d-419f-8fc4-13258654edd6', outlookScopes)],
    }),
  ],
});

export const appWithTooFewPermissions = contosoApp({
  ...asTheGuideSays,
  clientId: 'f0d41855-d78d-4f3b-a87e-9bddea4492df',
  objectId: '91dcde18-d6c2-4e0b-a9e8-a4d32fd7b97c',
  displayName: 'Outlook reader',
  requiredPermissions: { delegated: ['Mail.Read', 'MailboxSettings.Read'], application: [] },
  clientSecrets: [
    clientSecret(
      '353ebcd0-8121-4b3a-82bc-3e248eaeb650',
      practiceSecret('m3e', 'IuGXJNSA8O8iLsmXZHsgbftZqTQ~Bv02qU'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('67625cb4-00f6-49e2-ab07-54852c123b1e', {
      delegatedGrants: [
        grantToAll('1649873e-2398-426f-938d-0f2074b5366f', ['Mail.Read', 'MailboxSettings.Read']),
      ],
    }),
  ],
});

export const appWithTooManyPermissions = contosoApp({
  ...asTheGuideSays,
  clientId: 'ec14c94f-59fe-4dec-a140-e9b473a6daff',
  objectId: 'f7856ca5-108e-473f-ab5d-60f8a418a2b6',
  displayName: 'Outlook and all users',
  requiredPermissions: {
    delegated: [...outlookScopes, 'User.Read.All'],
    application: ['Mail.ReadWrite'],
  },
  clientSecrets: [
    clientSecret(
      '4afea5a8-7f3b-4440-aea2-540e81cd7217',
      practiceSecret('GLV', 'AQi0Xy~FhK6izO6_-lGzffRIYSdAEDuS38'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('72a7ff48-f81a-4387-8a8d-092dd1a65cec', {
      delegatedGrants: [
        grantToAll('56a14216-2945-4ad6-9335-6928cb84c6d6', [...outlookScopes, 'User.Read.All']),
      ],
      appRoles: ['Mail.ReadWrite'],
    }),
  ],
});

export const appForManyTenants = contosoApp({
  ...asTheGuideSays,
  clientId: 'e5703da3-0bde-4bc1-bced-2247e6664060',
  objectId: '103a2124-3402-4de0-838b-b1202f736a9f',
  displayName: 'Outlook for many tenants',
  signInAudience: 'AzureADMultipleOrgs',
  clientSecrets: [
    clientSecret(
      '32844d66-fd4e-40cc-966d-b02106be1f7a',
      practiceSecret('YZM', '1KKP4K1kg2K1wP_.CiceJth6W-GW~928~z'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('48fec2fa-23c4-4570-afb8-266addadcce5', {
      delegatedGrants: [grantToAll('9b446b9a-518a-4bb5-9408-fab1e3cfceda', outlookScopes)],
    }),
  ],
});

export const appWithSecretEndingSoon = contosoApp({
  ...asTheGuideSays,
  clientId: 'd04c92f8-65a9-4c2b-9729-7e210f2f461f',
  objectId: 'd04926dc-0eb3-4f31-a035-e4961b23e6c6',
  displayName: 'Outlook until next week',
  clientSecrets: [
    clientSecret(
      '1e735383-18d9-4528-a44d-c2b755ee3a5a',
      practiceSecret('bwz', 'PtSHo883dwA5jKDf0BydpCpd3PHI9Md7rW'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('5d92429d-2c65-4eff-8eaf-5c75fb0a2dc9', {
      delegatedGrants: [grantToAll('7a7f2d99-3a33-48ed-bf12-7ca0985b59a0', outlookScopes)],
    }),
  ],
});

export const appWithTwinSecrets = contosoApp({
  ...asTheGuideSays,
  clientId: 'e036a2e5-e146-45fb-afcb-cc064939077d',
  objectId: '13edd931-47fb-45dc-9a97-b4ada18108de',
  displayName: 'Outlook with twin secrets',
  clientSecrets: [
    clientSecret(
      '0b4e2756-7ff4-4ccb-8b66-1527e6ad9e8d',
      practiceSecret('zOj', 'oUfClJfl7SQVtkcE.ucetB4NoX~PLaSSTt'),
    ),
    clientSecret(
      'dfd9f6ab-4e15-46c3-a223-91c0df24b1b3',
      practiceSecret('zOj', 'CP5NLnozWmtJvpmX7k5BRQfafueF9L0M8J'),
      '2027-03-31',
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('9449fa41-56f9-4579-962a-89b96288aaec', {
      delegatedGrants: [grantToAll('29c2bc61-5795-44bc-b156-f0e9d547ee1b', outlookScopes)],
    }),
  ],
});

export const appWithAssignment = contosoApp({
  ...asTheGuideSays,
  clientId: 'f14c5277-c39d-4f13-a3dd-a2fb0a886027',
  objectId: 'cfca8e0a-a976-49a0-b7c0-f025e36bea7d',
  displayName: 'Outlook for chosen people',
  clientSecrets: [
    clientSecret(
      'f4d462d9-94ee-4041-9b63-8a66e13a8b00',
      practiceSecret('3zX', 'MKSrZKQSI3EbHC~9mBYTLlOwuz9ElEjZFn'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('43a3476a-1b90-4066-a53a-f0b99b8d16f2', {
      delegatedGrants: [grantToAll('d239ae06-b895-43fe-96b6-f0a4ca4171d6', outlookScopes)],
      assignmentRequired: true,
      assignedUserIds: [ada.objectId],
    }),
  ],
});

export const appWithoutSendRole = contosoApp({
  ...asTheGuideSays,
  clientId: 'ed934b6c-b93a-4dd5-b2d7-bf36c9240a8c',
  objectId: '7fbc5ee2-c2dc-4db3-8d4f-bfd6b1248cc3',
  displayName: 'Outlook robot that cannot send',
  requiredPermissions: { delegated: [], application: outlookRoles },
  clientSecrets: [
    clientSecret(
      '36c9c2d7-22f1-4405-ab9a-1c0ba9d4667c',
      practiceSecret('LDo', 'Wi-~Z8uzn9q2n51JbiKagjZRxF-iwvVKmA'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('29271d7e-b249-4e47-b8d6-618a9de7be3e', {
      appRoles: ['Mail.ReadWrite', 'MailboxSettings.ReadWrite'],
    }),
  ],
});

export const appThatReadsItsGrants = contosoApp({
  ...asTheGuideSays,
  clientId: 'de25f2ab-7e70-48d1-a77e-49a7d931b195',
  objectId: 'f7e2fac2-a26b-474c-b065-07f7a2489ebd',
  displayName: 'Outlook with open books',
  clientSecrets: [
    clientSecret(
      '21b60480-e763-45f5-902f-b03c893675f8',
      practiceSecret('XML', 'Z4CW6T3qjqkpmeigZLTcKDowHLPlHoBuHP'),
    ),
  ],
  servicePrincipals: [
    contosoPrincipal('56229703-a3bd-4ce2-8650-07d13cba6284', {
      delegatedGrants: [grantToAll('090f08b2-c792-45ed-bbab-53f91ae5bd13', outlookScopes)],
      readsOwnGrants: true,
    }),
  ],
});

export const registrationApps: AppRegistration[] = [
  appWithOutlookApplication,
  appWithSpaRedirect,
  appWithTrailingSlash,
  appInOtherCase,
  appOverHttp,
  appWithoutRedirect,
  appWithTooFewPermissions,
  appWithTooManyPermissions,
  appForManyTenants,
  appWithSecretEndingSoon,
  appWithTwinSecrets,
  appWithAssignment,
  appWithoutSendRole,
  appThatReadsItsGrants,
];
