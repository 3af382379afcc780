import { ReadCredentials } from '#contract/api-keys.ts';
import { Profile } from '#contract/profiles.ts';
import { SecretRotated, SecretRotation } from '#contract/secret-rotation.ts';
import { exampleApp, exampleCredentials } from '../examples.ts';
import type { Operations } from '../operation.ts';

const station = 'Secrets';
const theProfile = { description: 'The profile.', schema: Profile, headers: ['ETag'] } as const;

export const secretOperations: Operations = {
  'GET /profiles/:id/credentials': {
    station,
    summary: 'Reads the credentials of a profile',
    description:
      'The one way out of a secret, for an API key alone; every reading is in the audit log. While a previous secret may still be used this gives the present one. A draft’s are given too; those of a profile that is switched off are not.',
    answers: {
      200: {
        description: 'The credentials. Keep them out of logs and caches.',
        schema: ReadCredentials,
        example: {
          ...exampleCredentials,
          ...exampleApp,
          tenantId: null,
          cloud: 'global',
          secretEndsAt: null,
        },
      },
    },
    problems: ['profile-disabled', 'secret-unreadable'],
  },
  'POST /profiles/:id/secret': {
    station,
    summary: 'Replaces the secret, once Microsoft takes the new one',
    description:
      'Answers as a test does, as JSON or as a stream of events. Without rotated the present secret is what it was.',
    body: {
      schema: SecretRotation,
      example: { clientSecret: exampleCredentials.clientSecret, graceHours: 24 },
    },
    versioned: true,
    answers: {
      200: {
        description: 'The test of the new secret, and whether it has taken its place.',
        schema: SecretRotated,
        media: ['text/event-stream'],
      },
    },
    problems: ['secret-unchanged'],
  },
  'POST /profiles/:id/secret/rollback': {
    station,
    summary: 'Makes the previous secret the present one again',
    versioned: true,
    answers: { 200: theProfile },
    problems: ['no-previous-secret'],
  },
  'DELETE /profiles/:id/secret/previous': {
    station,
    summary: 'Destroys the previous secret before its time',
    versioned: true,
    answers: { 200: theProfile },
    problems: ['no-previous-secret'],
  },
};
