import {
  MadeSetupLink,
  Setup,
  SetupDraft,
  SetupLink,
  SetupLinkInput,
  SetupLinkList,
  SetupLinkQuery,
} from '#contract/setup-links.ts';
import { exampleApp, exampleGuide, exampleSelection } from '../examples.ts';
import type { Operations } from '../operation.ts';

const station = 'Setup links';

const ofProfile = 'With a `profileId` an API key needs the scope `profiles:write` besides.';

export const setupLinkOperations: Operations = {
  'GET /setup-links': {
    station,
    summary: 'Lists setup links',
    query: SetupLinkQuery,
    answers: { 200: { description: 'One page, latest first.', schema: SetupLinkList } },
  },
  'POST /setup-links': {
    station,
    summary: 'Makes a setup link',
    description: ofProfile,
    body: {
      schema: SetupLinkInput,
      example: {
        ...exampleGuide,
        choice: 'fixed',
        askedBy: 'Acme Integrations',
        reference: 'customer-4711',
        lifetimeMs: 604_800_000,
      },
    },
    answers: {
      201: {
        description: 'The link and its address, this once.',
        schema: MadeSetupLink,
        headers: ['Location'],
      },
    },
    problems: ['not-found'],
  },
  'GET /setup-links/:id': {
    station,
    summary: 'Tells a setup link, and how far somebody has come with it',
    answers: { 200: { description: 'The link, without its address.', schema: SetupLink } },
  },
  'DELETE /setup-links/:id': {
    station,
    summary: 'Revokes a setup link',
    answers: { 204: { description: 'It leads nowhere any more.' } },
    problems: ['link-unusable'],
  },
  'POST /setup-links/:id/reissue': {
    station,
    summary: 'Gives a setup link a new address and new time',
    description: ofProfile,
    answers: { 200: { description: 'Its new address, this once.', schema: MadeSetupLink } },
    problems: ['link-unusable'],
  },
  'GET /setup': {
    station,
    summary: 'Tells the one setup that a setup session is about',
    answers: { 200: { description: 'What is asked for, and what was entered.', schema: Setup } },
  },
  'PUT /setup/draft': {
    station,
    summary: 'Keeps what was entered so far, for another machine',
    description: 'Never the secret.',
    body: {
      schema: SetupDraft,
      example: {
        selection: exampleSelection,
        doneSteps: [],
        name: 'Contoso mail',
        ...exampleApp,
      },
    },
    answers: { 204: { description: 'It is kept.' } },
  },
  'DELETE /setup': {
    station,
    summary: 'Leaves the setup on this machine',
    answers: { 204: { description: 'The session has ended; the link goes on.' } },
  },
};
