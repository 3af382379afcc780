import type { OpenApiDocument } from '#contract/openapi.ts';

/** Headers of answers. */
export const headers: OpenApiDocument['components']['headers'] = {
  Location: {
    description: 'Where what was made is.',
    required: true,
    schema: { type: 'string', pattern: '^/api/v1/' },
  },
  ETag: {
    description: 'The version, for If-Match.',
    required: true,
    schema: { type: 'string', pattern: '^(W/)?"v[0-9]{1,15}"$' },
  },
  'Set-Cookie': {
    description: 'The cookie of the session, or its end.',
    required: true,
    schema: { type: 'string' },
  },
  'RateLimit-Policy': {
    description: 'How many requests (q) within how many seconds (w).',
    required: true,
    schema: { type: 'string', pattern: '^"general";q=[0-9]+;w=[0-9]+$' },
  },
  RateLimit: {
    description: 'How many are left (r), and in how many seconds it begins anew (t).',
    required: true,
    schema: { type: 'string', pattern: '^"general";r=[0-9]+;t=[0-9]+$' },
  },
  'Retry-After': {
    description: 'Seconds until the next try.',
    required: true,
    schema: { type: 'string', pattern: '^[0-9]+$' },
  },
  'WWW-Authenticate': {
    description: 'How programs get in; says error="invalid_token" of a key that is no good.',
    required: true,
    schema: { type: 'string', pattern: '^Bearer' },
  },
  'Idempotency-Replayed': {
    description: 'true: this answer was given before, and nothing was made again.',
    required: false,
    schema: { const: 'true' },
  },
};

/** These headers, as an answer refers to them. */
export function headerRefs(names: readonly string[]): Readonly<Record<string, { $ref: string }>> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
