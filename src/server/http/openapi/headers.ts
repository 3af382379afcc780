import type { OpenApiDocument } from '#contract/openapi.ts';

/** Headers of answers. */
export const headers: OpenApiDocument['components']['headers'] = {
  Location: { description: 'Where what was made is.', schema: { type: 'string' } },
  ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } },
  'RateLimit-Policy': {
    description: 'How many requests (q) within how many seconds (w).',
    schema: { type: 'string' },
  },
  RateLimit: {
    description: 'How many are left (r), and in how many seconds it begins anew (t).',
    schema: { type: 'string' },
  },
  'Retry-After': { description: 'Seconds until the next try.', schema: { type: 'string' } },
  'Idempotency-Replayed': {
    description: 'true: this answer was given before, and nothing was made again.',
    schema: { type: 'string' },
  },
};

export const headerRef = (name: string) => ({ $ref: `#/components/headers/${name}` });

export const limitHeaders = {
  'RateLimit-Policy': headerRef('RateLimit-Policy'),
  RateLimit: headerRef('RateLimit'),
  'Retry-After': headerRef('Retry-After'),
} as const;
