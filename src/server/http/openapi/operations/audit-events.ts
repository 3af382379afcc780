import { AuditEventList, AuditQuery } from '#contract/audit-events.ts';
import type { Operations } from '../operation.ts';

export const auditEventOperations: Operations = {
  'GET /audit-events': {
    station: 'Audit log',
    summary: 'Lists what was done',
    description:
      'With Accept: text/csv or application/jsonl all that meets the conditions, as a file.',
    query: AuditQuery,
    answers: {
      200: {
        description: 'One page, latest first; or a file.',
        schema: AuditEventList,
        media: ['text/csv', 'application/jsonl'],
      },
    },
  },
};
