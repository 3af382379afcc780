import * as z from 'zod/mini';
import { CatalogAnswer, GuideAnswer } from '#contract/guides.ts';
import { cloudIds } from '#domain/catalog/cloud.ts';
import type { Operations } from '../operation.ts';

const text = z.optional(z.string());

/** As the page of a guide reads it: whatever it does not know is named in the answer, not refused. */
const GuideQuery = z.object({
  actions: text,
  permissions: text,
  strategy: text,
  account: text,
  cloud: z.optional(z.enum(cloudIds)),
  separator: text,
});

export const catalogOperations: Operations = {
  'GET /catalog': {
    station: 'Catalog',
    summary: 'Lists the guides',
    answers: { 200: { description: 'All guides of this server.', schema: CatalogAnswer } },
  },
  'GET /guides/:platform/:connector': {
    station: 'Catalog',
    summary: 'Tells a guide, and what a selection in it needs',
    description:
      'The query is the one of the guide’s page: actions by their ids, joined by commas, and the choices. The answer has the exact scopes for it, each with its reasons.',
    query: GuideQuery,
    answers: { 200: { description: 'The guide with a plan.', schema: GuideAnswer } },
    problems: ['not-found'],
  },
  'GET /openapi.json': {
    station: 'Description',
    summary: 'Describes this API',
    answers: { 200: { description: 'This document.', schema: z.record(z.string(), z.unknown()) } },
  },
};
