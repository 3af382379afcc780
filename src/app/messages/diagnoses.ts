import type { Fault, Fixer } from '#domain/diagnosis/diagnoses.ts';

/** What the page of all causes says around them. */
export const diagnosisMessages = {
  title: 'Diagnoses',
  lead: 'Every cause that a test can end with, in the words in which it is told, with the numbers of Entra and the codes of Microsoft Graph that stand for it.',
  contents: 'Where the cause lies',
  counted: (name: string, count: number) => `${name} (${count})`,
  faults: {
    input: 'A value that was entered',
    'entra-configuration': 'The app or the tenant',
    policy: 'A rule of the organisation',
    'sign-in': 'The person who signs in',
    microsoft: 'Microsoft',
    network: 'The way to Microsoft',
    ours: 'This product',
  } satisfies Record<Fault, string>,
  numbers: 'Numbers',
  graphCodes: 'Graph',
  fixer: 'Who can fix it',
  fixers: {
    admin: 'This administrator',
    'global-admin': 'A Global or Privileged Role Administrator',
    'conditional-access-owner': 'The owner of Conditional Access',
    operator: 'Whoever runs this page',
    microsoft: 'Nobody: waiting helps',
  } satisfies Record<Fixer, string>,
  leadsTo: 'Buttons',
  retry: 'Again, unchanged',
  mayHelp: 'May help',
  doesNotHelp: 'Does not help',
  example: {
    platformName: 'StackOne',
    cloudName: 'Global',
    tenant: 'contoso.com',
    clientId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    retryAfter: 30,
  },
};
