import type { AadstsCode } from '#entra-simulator/aadsts.ts';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { test } from '../testing/fixtures.ts';
import { expectEachExplained, type Failure } from './testing/failure.ts';
import { practice } from './testing/practice.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const refused = {
  heading: 'Entra does not accept these credentials yet',
  verdict: 'Failed',
  check: 'Client secret',
  tokenRequests: 1,
} as const;

/** What Entra says of itself in each refusal, and whoever asks Microsoft has to name. */
const byEntra = (error: string, code: number) => ({
  Error: error,
  Codes: `AADSTS${code}`,
  'Trace ID': guid,
  'Correlation ID': guid,
  Timestamp: /^20\d\d-\d\d-\d\d \d\d:\d\d:\d\dZ$/,
});

const toSecret = [
  { button: 'Go to Client secret', toField: 'Client secret' },
  { button: 'Go to the step about the client secret', toStep: 'Add a secret' },
];
const toClientId = [
  { button: 'Go to Client ID', toField: 'Client ID' },
  { button: 'Go to the step about the client ID', toStep: 'Copy the two IDs' },
];
const toTenant = [{ button: 'Go to Tenant', toField: 'Tenant' }];

const answerNext = (code: AadstsCode) => (tenant: EntraSimulator) =>
  tenant.failNext({ kind: 'aadsts', code });

/** Entra's whole body, with a number that nobody has seen before. */
const unknownCode = (error: string) => (tenant: EntraSimulator) =>
  tenant.failNext({
    kind: 'answer',
    status: 400,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({
      error,
      error_description: 'AADSTS1234567: Something new. Trace ID: x Correlation ID: y',
      error_codes: [1234567],
      trace_id: '5e0a0ba1-1f0b-4b3c-9a3f-6d8a2d4c0b00',
      correlation_id: '0a1b2c3d-0000-4000-8000-000000000001',
      timestamp: '2026-11-21 08:00:00Z',
    }),
  });

const ofClientAndSecret: readonly Failure[] = [
  {
    title: 'a wrong secret',
    values: practice('wrong-secret'),
    explanation: {
      ...refused,
      title: 'Entra does not accept this client secret',
      cause: 'Most likely it is not the Value, or not all of it, or the secret of another app.',
      fix: 'In Certificates & secrets, choose New client secret and copy its Value',
      ways: toSecret,
      details: {
        ...byEntra('invalid_client', 7000215),
        Message: /^AADSTS7000215: Invalid client secret provided\./,
        'HTTP status': '401',
      },
    },
  },
  {
    title: 'an expired secret',
    values: practice('expired-secret'),
    explanation: {
      ...refused,
      title: 'This client secret has expired',
      cause: 'A secret ends on the day that Expires shows in Certificates & secrets.',
      fix: 'choose New client secret and copy its Value before you leave the page.',
      ways: toSecret,
      details: byEntra('invalid_client', 7000222),
    },
  },
  {
    title: 'a client that the tenant does not know',
    values: practice('unknown-client'),
    explanation: {
      ...refused,
      title: 'Entra does not know this client in contoso.example',
      cause: 'The tenant itself exists. Either the client ID is another ID, such as the Object ID',
      fix: 'Compare the client ID first',
      ways: toClientId,
      details: byEntra('unauthorized_client', 700016),
    },
  },
  {
    title: 'a client of another tenant',
    values: practice('wrong-tenant'),
    explanation: {
      ...refused,
      title: 'Entra does not know this client in fabrikam.example',
      cause: 'or the app is in another tenant.',
      fix: 'compare the tenant with Directory (tenant) ID.',
      ways: toClientId,
      details: byEntra('unauthorized_client', 700016),
    },
  },
  {
    title: 'a client ID that only Entra sees through',
    values: practice('granted'),
    arrange: answerNext(700038),
    explanation: {
      ...refused,
      title: 'This client ID is a placeholder',
      cause: 'It comes from an example or a template; no app has it.',
      fix: 'copy Application (client) ID from Overview.',
      ways: toClientId,
      details: byEntra('unauthorized_client', 700038),
    },
  },
];

const ofAppAndTenant: readonly Failure[] = [
  {
    title: 'an app without an enterprise application',
    values: practice('no-service-principal'),
    explanation: {
      ...refused,
      title: 'The app is registered, but not yet present in contoso.example',
      cause: 'Nobody has consented to it there, so it has no enterprise application.',
      fix: 'In API permissions, choose Grant admin consent.',
      ways: [
        { button: 'Go to Client ID', toField: 'Client ID' },
        {
          button: 'Go to the step about the consent',
          toStep: 'Grant consent for the organization',
        },
      ],
      details: byEntra('invalid_client', 7000229),
    },
  },
  {
    title: 'a tenant that does not exist',
    values: practice('unknown-tenant'),
    explanation: {
      ...refused,
      check: 'Tenant',
      tokenRequests: 0,
      title: 'Entra does not know nowhere.example in Global',
      cause: 'or the tenant is in another Microsoft cloud.',
      fix: 'copy Directory (tenant) ID from Overview. If it is the same, check the cloud.',
      ways: toTenant,
      details: byEntra('invalid_tenant', 90002),
    },
  },
  {
    title: 'a tenant that is no domain to Entra',
    values: practice('granted'),
    arrange: (tenant) => tenant.failAlways({ kind: 'aadsts', code: 900023 }, 'discovery'),
    explanation: {
      ...refused,
      check: 'Tenant',
      tokenRequests: 0,
      title: 'This is not a tenant',
      cause: 'A tenant is an ID of 36 characters, or a domain such as contoso.com.',
      fix: 'copy Directory (tenant) ID from Overview.',
      ways: toTenant,
      details: byEntra('invalid_request', 900023),
    },
  },
  {
    title: 'an app that is switched off',
    values: practice('disabled-app'),
    explanation: {
      ...refused,
      title: 'The app is switched off in contoso.example',
      cause: 'An administrator has disabled sign-in for it, or has deactivated it.',
      fix: 'set Enabled for users to sign in? to Yes.',
      ways: [
        { button: 'Go to Client ID', toField: 'Client ID' },
        { button: 'Go to the step about the registration', toStep: 'Create the registration' },
      ],
      details: byEntra('unauthorized_client', 7000112),
    },
  },
  {
    title: 'a policy that blocks the app',
    values: practice('conditional-access'),
    explanation: {
      ...refused,
      title: 'A Conditional Access policy of contoso.example blocks the app',
      cause: 'Entra recognises the app, and a policy refuses it a token',
      fix: 'Give your security administrator the correlation ID from the details',
      ways: [],
      details: byEntra('invalid_grant', 53003),
    },
  },
];

const byUnknownNumbers: readonly Failure[] = [
  {
    title: 'an unknown number about the client and its secret',
    values: practice('granted'),
    arrange: unknownCode('invalid_client'),
    explanation: {
      ...refused,
      title: 'Entra does not accept the client ID with this secret',
      cause: 'Entra gives a number that this page does not know; the details have its words.',
      fix: 'Check the secret first.',
      ways: toSecret,
      details: { ...byEntra('invalid_client', 1234567), Message: /Something new/ },
    },
  },
  {
    title: 'an unknown number about the app',
    values: practice('granted'),
    arrange: unknownCode('unauthorized_client'),
    explanation: {
      ...refused,
      title: 'Entra does not let this client work in contoso.example',
      cause: 'Entra gives a number that this page does not know',
      fix: 'Check the client ID first.',
      ways: toClientId,
      details: byEntra('unauthorized_client', 1234567),
    },
  },
  {
    title: 'an unknown number about how we ask',
    values: practice('granted'),
    arrange: unknownCode('invalid_request'),
    explanation: {
      ...refused,
      heading: 'The test could not be finished',
      verdict: 'Could not check',
      title: 'Entra does not understand our request',
      cause: 'The fault is in how this page asks, not in what you entered.',
      fix: 'Send the details to whoever runs this page.',
      ways: [],
      details: byEntra('invalid_request', 1234567),
    },
  },
  {
    title: 'an unknown class with an unknown number',
    values: practice('granted'),
    arrange: unknownCode('something_new'),
    explanation: {
      ...refused,
      title: 'Entra says no for a reason that is new to us',
      cause: 'Entra gives a number that this page does not know',
      fix: 'Compare all three values',
      ways: [],
      details: byEntra('something_new', 1234567),
    },
  },
];

for (const [what, failures] of [
  ['a wrong client or secret', ofClientAndSecret],
  ['an app or a tenant that does not let it in', ofAppAndTenant],
  ['a number that nobody has seen before', byUnknownNumbers],
] as const) {
  test(`what Entra refuses is explained: ${what}`, async ({
    operatorPage: page,
    practiceTenant,
  }) => {
    await expectEachExplained({ page, practiceTenant }, failures);
  });
}
