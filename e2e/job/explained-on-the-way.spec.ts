import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { test } from '../testing/fixtures.ts';
import { expectEachExplained, type Failure } from './testing/failure.ts';
import { practice } from './testing/practice.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Nothing here is the administrator's fault, and the page must not say so. */
const unfinished = {
  heading: 'The test could not be finished',
  verdict: 'Could not check',
  check: 'Client secret',
  ways: [],
  tokenRequests: 1,
} as const;

const answered = (status: number) => ({ 'HTTP status': `${status}`, 'Correlation ID': guid });

const blameless = 'This says nothing about your values.';
const between =
  'Something between our server and Microsoft, such as a proxy or a firewall, answers instead. This says nothing about your values.';
const again =
  'Test again. If nothing changes, ask whoever runs this page to let its server reach Microsoft’s sign-in address.';

const ofMicrosoft: readonly Failure[] = [
  {
    title: 'throttling, with its waiting time,',
    values: practice('throttled'),
    explanation: {
      ...unfinished,
      tokenRequests: 2,
      title: 'Microsoft asks for a pause',
      cause: `Microsoft has had too many requests in a short time. ${blameless}`,
      fix: 'Test again in 5 seconds.',
      details: { ...answered(429), Codes: 'AADSTS90055', 'Trace ID': guid },
    },
  },
  {
    title: 'an outage that answers with a web page',
    values: practice('outage'),
    explanation: {
      ...unfinished,
      tokenRequests: 3,
      title: 'Microsoft’s sign-in service is out of order',
      cause: `Entra answers that it cannot work right now. ${blameless}`,
      fix: 'Test again in 60 seconds.',
      details: answered(503),
    },
  },
  {
    title: 'an outage that answers with JSON',
    values: practice('granted'),
    arrange: (tenant) => tenant.failAlways({ kind: 'server-error', body: 'json' }),
    explanation: {
      ...unfinished,
      tokenRequests: 3,
      title: 'Microsoft’s sign-in service is out of order',
      cause: blameless,
      fix: 'look at Service health in the Microsoft 365 admin center.',
      details: { ...answered(503), Codes: 'AADSTS90033', 'Trace ID': guid },
    },
  },
  {
    title: 'an answer that never comes',
    values: practice('slow'),
    explanation: {
      ...unfinished,
      title: 'Microsoft’s answer takes too long',
      cause: `The network is slow or blocked, or Microsoft is slow. ${blameless}`,
      fix: again,
      details: {},
    },
  },
  {
    title: 'a connection that breaks before the answer',
    values: practice('reset'),
    explanation: {
      ...unfinished,
      tokenRequests: 3,
      title: 'The connection to Microsoft breaks off',
      cause: `The network is unsteady, or something in between cuts it. ${blameless}`,
      fix: again,
      details: {},
    },
  },
  {
    title: 'a connection that breaks within the answer',
    values: practice('cut-off'),
    explanation: {
      ...unfinished,
      tokenRequests: 3,
      title: 'The connection to Microsoft breaks off',
      cause: blameless,
      fix: again,
      details: {},
    },
  },
];

const inBetween: readonly Failure[] = [
  {
    title: 'a proxy that answers with a page of its own',
    values: practice('proxy'),
    explanation: {
      ...unfinished,
      title: 'A web page comes instead of Microsoft’s answer',
      cause: between,
      fix: again,
      details: answered(403),
    },
  },
  {
    title: 'JSON that arrives damaged',
    values: practice('garbled'),
    explanation: {
      ...unfinished,
      title: 'Microsoft’s answer arrives damaged',
      cause: between,
      fix: again,
      details: answered(200),
    },
  },
  {
    title: 'an answer that leads elsewhere',
    values: practice('granted'),
    arrange: (tenant) =>
      tenant.failNext({ kind: 'redirect', location: 'https://portal.example/sign-in' }),
    explanation: {
      ...unfinished,
      title: 'Our request is led elsewhere',
      cause: between,
      fix: 'Do not sign in anywhere; ask whoever runs this page',
      details: answered(302),
    },
  },
  {
    title: 'an answer that is far too long',
    values: practice('granted'),
    arrange: (tenant) => tenant.failNext({ kind: 'huge' }),
    explanation: {
      ...unfinished,
      title: 'The answer is longer than any that Microsoft gives',
      cause: between,
      fix: again,
      details: answered(200),
    },
  },
];

const ofTokens: readonly Failure[] = [
  {
    title: 'a success without a token',
    values: practice('granted'),
    arrange: (tenant) => tenant.failNext({ kind: 'no-token' }),
    explanation: {
      ...unfinished,
      title: 'Entra agrees, but sends no token',
      cause: 'The answer is a success and lacks its content.',
      fix: again,
      details: {},
    },
  },
  {
    title: 'a token that cannot be read',
    values: practice('granted'),
    arrange: (tenant) => tenant.failNext({ kind: 'opaque-token' }),
    explanation: {
      ...unfinished,
      check: 'Identity',
      title: 'The token cannot be read',
      cause: 'Entra accepts the secret.',
      fix: 'There is nothing to change in your values. Tell whoever runs this page.',
      details: {},
    },
  },
  {
    title: 'a token for another client',
    values: practice('stranger'),
    explanation: {
      ...unfinished,
      heading: 'Entra does not accept these credentials yet',
      verdict: 'Failed',
      check: 'Identity',
      title: `The token is not for ${practice('stranger').clientId}`,
      cause: 'Entra gives a token, but it names another app.',
      fix: 'copy Application (client) ID from Overview.',
      ways: [
        { button: 'Go to Client ID', toField: 'Client ID' },
        { button: 'Go to the step about the client ID', toStep: 'Copy the two IDs' },
      ],
      details: {},
    },
  },
  {
    title: 'a token of another tenant',
    values: practice('elsewhere'),
    explanation: {
      ...unfinished,
      heading: 'Entra does not accept these credentials yet',
      verdict: 'Failed',
      check: 'Identity',
      title: 'The token is not from elsewhere.example',
      cause: 'Entra gives a token, but it names another tenant.',
      fix: 'copy Directory (tenant) ID from Overview.',
      ways: [{ button: 'Go to Tenant', toField: 'Tenant' }],
      details: {},
    },
  },
];

const closedDoor: Failure = {
  title: 'a door that nobody opens',
  values: practice('granted'),
  arrange: (tenant) => tenant.close(),
  explanation: {
    ...unfinished,
    check: 'Tenant',
    tokenRequests: 0,
    title: 'Our server gets no connection to Microsoft',
    cause: `Most likely a firewall does not let it out. ${blameless}`,
    fix: again,
    details: {},
  },
};

for (const [what, failures] of [
  ['Microsoft itself', ofMicrosoft],
  ['something in between', inBetween],
  // Behind a closed door nothing more can happen.
  ['tokens that are none, and a closed door', [...ofTokens, closedDoor]],
] as const) {
  test(`what fails on the way is explained: ${what}`, async ({
    operatorPage: page,
    practiceTenant,
  }) => {
    await expectEachExplained({ page, practiceTenant }, failures);
  });
}

const behindTls = test.extend({
  practiceTenant: async ({ browserName: _ }, use) => {
    const tenant = await startEntraSimulator({ tls: true });
    await use(tenant);
    await tenant.close();
  },
});

behindTls(
  'a certificate that nobody trusts is explained',
  async ({ operatorPage, practiceTenant }) => {
    const failure: Failure = {
      title: 'a certificate that nobody trusts',
      values: practice('granted'),
      explanation: {
        ...unfinished,
        check: 'Tenant',
        tokenRequests: 0,
        title: 'The connection to Microsoft is not secure',
        cause:
          'The certificate is not one that our server trusts, most likely because a proxy opens the connection. The secret was not sent.',
        fix: 'Ask whoever runs this page to make its server trust that proxy, or to go around it.',
        details: {},
      },
    };
    await expectEachExplained({ page: operatorPage, practiceTenant }, [failure]);
  },
);
