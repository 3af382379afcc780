import { CheckRun } from '#contract/checks.ts';
import {
  ConsentRequest,
  ConsentRequestInput,
  MadeConsentRequest,
} from '#contract/consent-requests.ts';
import {
  RedeemRequest,
  SignInTest,
  SignInTestRequest,
  StartedSignInTest,
} from '#contract/sign-in-tests.ts';
import { exampleApp, exampleCredentials, exampleGuide } from '../examples.ts';
import type { Operations } from '../operation.ts';

const station = 'Consent';

export const consentOperations: Operations = {
  'POST /consent-requests': {
    station,
    summary: 'Makes a link for somebody who may consent',
    body: {
      schema: ConsentRequestInput,
      example: { ...exampleGuide, ...exampleApp, leadsBack: false },
    },
    answers: { 201: { description: 'The link, this once.', schema: MadeConsentRequest } },
    problems: ['not-found'],
  },
  'GET /consent-requests/:id': {
    station,
    summary: 'Tells what became of such a link',
    answers: { 200: { description: 'What came back so far.', schema: ConsentRequest } },
  },
  'DELETE /consent-requests/:id': {
    station,
    summary: 'Revokes such a link',
    answers: { 204: { description: 'It leads nowhere any more.' } },
  },
  'POST /sign-in-tests': {
    station,
    summary: 'Begins a test sign-in',
    body: { schema: SignInTestRequest, example: { ...exampleGuide, ...exampleApp } },
    answers: {
      201: { description: 'Where to sign in, and until when.', schema: StartedSignInTest },
    },
    problems: ['not-found'],
  },
  'GET /sign-in-tests/:id': {
    station,
    summary: 'Tells how far a test sign-in is',
    answers: { 200: { description: 'How far it is.', schema: SignInTest } },
  },
  'POST /sign-in-tests/:id/redeem': {
    station,
    summary: 'Completes a test with what the sign-in has proven',
    body: {
      schema: RedeemRequest,
      example: {
        credentials: exampleCredentials,
        checkRunId: '7f1b4a52-1d0e-4a55-9a3e-0c9b1a4e1f10',
      },
    },
    answers: { 200: { description: 'The completed test.', schema: CheckRun } },
    problems: ['check-run-unusable', 'secret-unreadable'],
  },
};
