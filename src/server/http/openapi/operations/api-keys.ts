import { ApiKeyInput, ApiKeyList, MadeApiKey } from '#contract/api-keys.ts';
import type { Operations } from '../operation.ts';

const station = 'API keys';

export const apiKeyOperations: Operations = {
  'GET /api-keys': {
    station,
    summary: 'Lists API keys',
    answers: { 200: { description: 'All of them, the latest first.', schema: ApiKeyList } },
  },
  'POST /api-keys': {
    station,
    summary: 'Makes an API key',
    body: {
      schema: ApiKeyInput,
      example: { name: 'Backend', scopes: ['profiles:read', 'credentials:read'] },
    },
    answers: {
      201: { description: 'The key itself, in this answer and nowhere else.', schema: MadeApiKey },
    },
  },
  'DELETE /api-keys/:id': {
    station,
    summary: 'Revokes an API key',
    answers: { 204: { description: 'It opens nothing any more.' } },
  },
};
