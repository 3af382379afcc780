import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isGuid } from './guid.ts';

/** What Entra stamps on an answer, so that a person can quote it to Microsoft's support. */
export type RequestIdentity = {
  readonly traceId: string;
  readonly correlationId: string;
  readonly isCorrelationIdFromClient: boolean;
  readonly at: Date;
};

export function requestIdentity(headers: IncomingHttpHeaders, at: Date): RequestIdentity {
  const sent = headers['client-request-id'];
  const isCorrelationIdFromClient = typeof sent === 'string' && isGuid(sent);
  return {
    traceId: randomUUID(),
    correlationId: isCorrelationIdFromClient ? sent : randomUUID(),
    isCorrelationIdFromClient,
    at,
  };
}

export function identityHeaders(identity: RequestIdentity): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'x-ms-request-id': identity.traceId,
    ...(identity.isCorrelationIdFromClient && { 'client-request-id': identity.correlationId }),
  };
}
