import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { copyClientId, copyTenant, type FindingMessage } from './finding-message.ts';

const untested = 'This says nothing about your values.';
const between = `Something between our server and Microsoft, such as a proxy or a firewall, answers instead. ${untested}`;
const operator = 'ask whoever runs this page to let its server reach Microsoft’s sign-in address';
const again = `Test again. If nothing changes, ${operator}.`;

/** What happens between our server and Microsoft, and to the token that comes back. */
export const findingsAboutTheWay = {
  'timed-out': () => ({
    title: 'Microsoft’s answer takes too long',
    cause: `The network is slow or blocked, or Microsoft is slow. ${untested}`,
    fix: again,
  }),
  'host-not-found': () => ({
    title: 'Our server cannot find Microsoft’s address',
    cause: `Its name server does not know the address or does not answer. ${untested}`,
    fix: again,
  }),
  'connection-refused': () => ({
    title: 'Our server gets no connection to Microsoft',
    cause: `Most likely a firewall does not let it out. ${untested}`,
    fix: again,
  }),
  'connection-lost': () => ({
    title: 'The connection to Microsoft breaks off',
    cause: `The network is unsteady, or something in between cuts it. ${untested}`,
    fix: again,
  }),
  'tls-failed': () => ({
    title: 'The connection to Microsoft is not secure',
    cause: `The certificate is not one that our server trusts, most likely because a proxy opens the connection. The secret was not sent.`,
    fix: 'Ask whoever runs this page to make its server trust that proxy, or to go around it.',
  }),
  'unexpected-redirect': () => ({
    title: 'Our request is led elsewhere',
    cause: between,
    fix: `Do not sign in anywhere; ${operator}.`,
  }),
  'unexpected-status': () => ({
    title: 'The answer is not one that Microsoft gives',
    cause: between,
    fix: again,
  }),
  'answer-not-json': () => ({
    title: 'A web page comes instead of Microsoft’s answer',
    cause: between,
    fix: again,
  }),
  'answer-malformed': () => ({
    title: 'Microsoft’s answer arrives damaged',
    cause: between,
    fix: again,
  }),
  'answer-too-large': () => ({
    title: 'The answer is longer than any that Microsoft gives',
    cause: between,
    fix: again,
  }),
  'token-missing': () => ({
    title: 'Entra agrees, but sends no token',
    cause: `The answer is a success and lacks its content. ${untested}`,
    fix: again,
  }),
  'token-unreadable': () => ({
    title: 'The token cannot be read',
    cause:
      'Entra accepts the secret. Microsoft may change what a token looks like, so this is no fault of yours.',
    fix: 'There is nothing to change in your values. Tell whoever runs this page.',
  }),
  'token-for-other-client': ({ clientId = 'this client' }) => ({
    title: `The token is not for ${clientId}`,
    cause: 'Entra gives a token, but it names another app.',
    fix: copyClientId,
  }),
  'token-for-other-tenant': ({ tenant = 'this tenant' }) => ({
    title: `The token is not from ${tenant}`,
    cause: 'Entra gives a token, but it names another tenant.',
    fix: copyTenant,
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;
