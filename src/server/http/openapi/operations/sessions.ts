import {
  MicrosoftSignInRequest,
  Session,
  SessionList,
  SessionQuery,
  SignInRequest,
} from '#contract/session.ts';
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
      200: {
        description: 'Signed in; the cookie comes along.',
        schema: Session,
        headers: ['Set-Cookie'],
        example,
      },
    },
    problems: ['sign-in-link-unusable'],
  },
  'DELETE /session': {
    station,
    summary: 'Signs out',
    answers: { 204: { description: 'The session has ended.', headers: ['Set-Cookie'] } },
    problems: ['key-unusable'],
  },
  'POST /session/microsoft': {
    station,
    summary: 'Signs in with an ID token of Microsoft’s',
    body: { schema: MicrosoftSignInRequest, example: { idToken: 'of-this-server’s-client' } },
    answers: {
      200: {
        description: 'Signed in; the cookie comes along.',
        schema: Session,
        headers: ['Set-Cookie'],
        example,
      },
    },
    problems: [
      'identity-unusable',
      'no-role',
      'not-found',
      'rate-limited',
      'microsoft-unreachable',
    ],
  },
  'GET /sessions': {
    station,
    summary: 'Lists the sessions of the operator who asks',
    description: 'With operator=all, for admins, those of everybody.',
    query: SessionQuery,
    answers: { 200: { description: 'The latest first.', schema: SessionList } },
  },
  'DELETE /sessions': {
    station,
    summary: 'Ends all other sessions of the operator who asks',
    answers: { 204: { description: 'They have ended; the one that asks goes on.' } },
  },
  'DELETE /sessions/:id': {
    station,
    summary: 'Ends a session',
    description: 'One of the operator who asks; for admins, anybody’s.',
    answers: { 204: { description: 'It has ended.' } },
  },
};
