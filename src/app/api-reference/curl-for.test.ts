import { expect, it } from 'vitest';
import type { OpenApiOperation } from '#contract/openapi.ts';
import { curlFor } from './curl-for.ts';

const operation: OpenApiOperation = {
  operationId: 'postThings',
  tags: [],
  summary: '',
  security: [{ operator: ['admin'] }, { apiKey: ['profiles:write'] }],
  parameters: [],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: {}, example: { name: "it's" } } },
  },
  responses: {},
};
const asked = { origin: 'https://x.example', method: 'POST', path: '/things', operation };

it('asks with a key, and with a body that a shell leaves as it is', () => {
  expect(curlFor(asked)).toBe(
    `curl -X POST 'https://x.example/api/v1/things' \\
  -H "Authorization: Bearer $SCOPEWRIGHT_KEY" \\
  -H 'Content-Type: application/json' \\
  -d '{
  "name": "it'\\''s"
}'`,
  );
});

it('asks without a key where none is needed, and not at all where none will do', () => {
  const { requestBody: _, ...bare } = operation;
  const open = { ...asked, method: 'GET', operation: { ...bare, security: [] } };
  expect(curlFor(open)).toBe("curl 'https://x.example/api/v1/things'");
  const closed = { ...bare, security: [{ operator: ['admin'] }] };
  expect(curlFor({ ...asked, operation: closed })).toBeUndefined();
});
