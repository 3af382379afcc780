import { MicrosoftSignInRequest, Session, SessionList, SignInRequest } from '#contract/session.ts';
import type { Operations } from '../operation.ts';

const station = 'Sessions';
const example = { operator: { id: 'terminal', name: 'Operator', role: 'admin' } };

export const sessionOperations: Operations = {
  'GET /session': {
    station,
    summary: 'Tells who is signed in',
    answers: { 200: { description: 'The operator, or null.', schema: Session, example } },
    problems: ['key-unusable'],
  },
  'POST /session': {
    station,
    summary: 'Signs in with a one-time link',
    body: { schema: SignInRequest, example: { token: 'from-the-link' } },
    answers: {
      200: { description: 'Signed in; the cookie comes along.', schema: Session, example },
    },
    problems: ['sign-in-link-unusable'],
  },
  'DELETE /session': {
    station,
    summary: 'Signs out',
    answers: { 204: { description: 'The session has ended.' } },
  },
  'POST /session/microsoft': {
    station,
    summary: 'Signs in with an ID token of Microsoft’s',
    body: { schema: MicrosoftSignInRequest, example: { idToken: 'of-this-server’s-client' } },
    answers: {
      200: { description: 'Signed in; the cookie comes along.', schema: Session, example },
    },
    problems: ['identity-unusable', 'no-role', 'not-found'],
  },
  'GET /sessions': {
    station,
    summary: 'Lists the sessions of the operator who asks',
    answers: { 200: { description: 'The latest first.', schema: SessionList } },
  },
  'DELETE /sessions/:id': {
    station,
    summary: 'Ends a session',
    answers: { 204: { description: 'It has ended.' } },
  },
};
