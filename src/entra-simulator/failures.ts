import { type AadstsCode, aadstsCodes, findAadsts } from './aadsts.ts';
import { consentRefusals } from './consent-refusals.ts';
import { type FailureGroup, groupOf } from './failure-groups.ts';
import { wordsFor } from './failure-words.ts';
import type { Fault, FaultyEndpoint } from './faults.ts';
import { signInRefusals } from './sign-in-refusals.ts';

/** Something that can be made to happen. */
export type Failure = {
  readonly id: string;
  readonly group: FailureGroup;
  readonly title: string;
  /** What the wizard is going to say, in one line. */
  readonly says: string;
  readonly endpoint: FaultyEndpoint;
  readonly fault: Fault;
};

/** Refusals of a code or of a refresh token: an app meets them, not the person who signs in. */
const redemptionCodes: ReadonlySet<number> = new Set([
  54005, 65005, 70008, 501481, 700005, 700082, 700084, 7000110, 9002327,
]);

function endpointOf(code: AadstsCode): FaultyEndpoint {
  const meetsPerson = code in signInRefusals || code in consentRefusals;
  return meetsPerson && !redemptionCodes.has(code) ? 'authorize' : 'token';
}

const places: Readonly<Record<FaultyEndpoint, string>> = {
  token: 'token',
  discovery: 'tenant look-up',
  keys: 'signing keys',
  graph: 'Graph',
  authorize: 'sign-in',
  'admin-consent': 'admin consent',
};

function refusal(code: AadstsCode, endpoint: FaultyEndpoint): Failure {
  return {
    id: `${endpoint}-${code}`,
    group: groupOf(code),
    title: `AADSTS${code}, ${findAadsts(code).error}, at ${places[endpoint]}`,
    says: wordsFor(code),
    endpoint,
    fault: { kind: 'aadsts', code },
  };
}

const refusals: readonly Failure[] = [
  ...aadstsCodes.map((code) => refusal(code, endpointOf(code))),
  refusal(65001, 'authorize'),
  refusal(90033, 'authorize'),
  refusal(65004, 'admin-consent'),
  refusal(90033, 'admin-consent'),
  refusal(90094, 'admin-consent'),
  refusal(90002, 'discovery'),
];

type NetworkFault = readonly [id: string, title: string, says: string, fault: Fault];

const unreadable = 'The answer is not Microsoft’s, or cannot be read: something is in between.';

const network: readonly NetworkFault[] = [
  ['html', 'The page of a proxy', unreadable, { kind: 'html', status: 403 }],
  ['html-200', 'A captive portal, which says 200', unreadable, { kind: 'html', status: 200 }],
  [
    'unavailable',
    'Service unavailable, as a web page',
    'Microsoft’s service is out of order.',
    { kind: 'server-error', body: 'html' },
  ],
  ['malformed', 'JSON that stops in the middle', unreadable, { kind: 'malformed-json' }],
  ['huge', 'An answer of ten megabytes', unreadable, { kind: 'huge' }],
  [
    'redirect',
    'A redirect to another host',
    'The answer leads elsewhere, and nobody follows.',
    { kind: 'redirect', location: 'https://elsewhere.example/' },
  ],
  ['hang', 'No answer at all', 'Microsoft did not answer in time.', { kind: 'hang' }],
  [
    'drip',
    'An answer without end, a byte a second',
    'Microsoft did not answer in time.',
    { kind: 'drip', everyMilliseconds: 1000 },
  ],
  [
    'late',
    'An answer three seconds late',
    'Nothing: it is in order, but slow.',
    { kind: 'delay', milliseconds: 3000 },
  ],
  [
    'reset',
    'The connection breaks before the answer',
    'The connection broke.',
    { kind: 'reset', when: 'before-answer' },
  ],
  [
    'cut-off',
    'The connection breaks within the answer',
    'The connection broke.',
    { kind: 'reset', when: 'within-body' },
  ],
];

const tokens: readonly NetworkFault[] = [
  [
    'opaque',
    'A token that cannot be read',
    'The token cannot be read, so its permissions are not known.',
    { kind: 'opaque-token' },
  ],
  ['none', 'A success without a token', 'There is no token in the answer.', { kind: 'no-token' }],
  [
    'foreign-client',
    'A token for another client',
    'The token is for another client.',
    { kind: 'foreign-client' },
  ],
  [
    'foreign-tenant',
    'A token for another tenant',
    'The token is for another tenant.',
    { kind: 'foreign-tenant' },
  ],
];

function atEndpoint(endpoint: FaultyEndpoint, group: FailureGroup) {
  return ([id, title, says, fault]: NetworkFault): Failure => ({
    id: `${endpoint}-${id}`,
    group,
    title: `${title}, at ${places[endpoint]}`,
    says,
    endpoint,
    fault,
  });
}

const notChecked = 'The registration could not be checked; the test goes on.';

const graphRefusals: readonly NetworkFault[] = [
  [
    '401',
    '401 InvalidAuthenticationToken',
    notChecked,
    graphError(401, 'InvalidAuthenticationToken', 'Access token validation failure.'),
  ],
  [
    '403',
    '403 Authorization_RequestDenied',
    notChecked,
    graphError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ),
  ],
  [
    '404',
    '404 Request_ResourceNotFound',
    notChecked,
    graphError(404, 'Request_ResourceNotFound', 'The resource does not exist.'),
  ],
  ['429', '429 with Retry-After', notChecked, { kind: 'throttled' }],
  ['503', '503 in Graph’s words', notChecked, { kind: 'server-error', body: 'json' }],
];

function graphError(status: number, code: string, message: string): Fault {
  return { kind: 'graph-error', status, code, message };
}

/** All that the practice tenant can break. */
export const failures: readonly Failure[] = [
  ...refusals,
  ...[...network, ...tokens].map(atEndpoint('token', 'network')),
  ...network.map(atEndpoint('discovery', 'network')),
  ...[...graphRefusals, ...network].map(atEndpoint('graph', 'graph')),
];

const byId = new Map(failures.map((failure) => [failure.id, failure]));

export function findFailure(id: string): Failure | undefined {
  return byId.get(id);
}
