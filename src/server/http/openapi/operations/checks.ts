import * as z from 'zod/mini';
import { CheckRequest, CheckRun, LatestCheckRun } from '#contract/checks.ts';
import { TenantLookup, TenantLookupAnswer } from '#contract/tenant-lookups.ts';
import { exampleApp, exampleCredentials, exampleGuide } from '../examples.ts';
import type { Operations } from '../operation.ts';

const station = 'Checks';

export const checkOperations: Operations = {
  'POST /checks': {
    station,
    summary: 'Tests credentials for a selection',
    description:
      'With Accept: text/event-stream each check is told as it ends, as an event called check, and the whole as one called run; without it the answer is one JSON document.',
    body: {
      schema: CheckRequest,
      example: { ...exampleGuide, credentials: exampleCredentials },
    },
    answers: {
      200: {
        description: 'The test, whatever it came to.',
        schema: CheckRun,
        media: ['text/event-stream'],
      },
    },
    problems: ['not-found', 'secret-unreadable'],
  },
  'GET /checks/latest': {
    station,
    summary: 'Finds the last test of this session for a guide',
    query: z.object({ platform: z.optional(z.string()), connector: z.optional(z.string()) }),
    answers: { 200: { description: 'The test, or null.', schema: LatestCheckRun } },
  },
  'POST /tenant-lookups': {
    station,
    summary: 'Finds out whether a tenant exists',
    body: { schema: TenantLookup, example: { tenant: exampleApp.tenant, cloud: 'global' } },
    answers: { 200: { description: 'What is known of it.', schema: TenantLookupAnswer } },
  },
};
