import {
  EmbedSession,
  EmbedSessionInput,
  EmbedTokenInput,
  MadeEmbedToken,
} from '#contract/embed-tokens.ts';
import { exampleGuide } from '../examples.ts';
import type { Operations } from '../operation.ts';

const station = 'Embedding';

export const embeddingOperations: Operations = {
  'POST /embed-tokens': {
    station,
    summary: 'Lets one page of a portal show the wizard',
    description:
      'For the portal’s backend; the page hands the token to the frame. It can be looked at and taken back as a setup link, by its `setupId`.',
    body: {
      schema: EmbedTokenInput,
      example: {
        ...exampleGuide,
        choice: 'fixed',
        reference: 'customer-4711',
        origins: ['https://portal.example'],
        theme: { brandColor: '#0f6b5c', platformName: 'Acme' },
        lifetimeMs: 3_600_000,
      },
    },
    answers: { 201: { description: 'The token, this once.', schema: MadeEmbedToken } },
    problems: ['not-found'],
  },
  'POST /embed-sessions': {
    station,
    summary: 'Exchanges an embed token for a session',
    description:
      'For the frame itself, as often as it is loaded. With the session before it in Authorization and in the header of the setup, what was done there goes along, if the token has the same maker, guide, profile, reference, name and tenant.',
    body: {
      schema: EmbedSessionInput,
      example: { token: 'id.secret', origin: 'https://portal.example' },
    },
    answers: { 201: { description: 'The session, this once.', schema: EmbedSession } },
    problems: ['embed-token-unusable', 'embed-origin-refused', 'rate-limited'],
  },
};
