import { type Answer, jsonAnswer } from './answer.ts';
import type { Call } from './call.ts';
import type { RequestIdentity } from './request-identity.ts';

export type GraphRefusal = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
};

/** A refusal as Microsoft Graph words it, which is not how the token endpoint does. */
export function graphError({ identity }: Call, refusal: GraphRefusal): Answer {
  const { status, code, message, retryAfterSeconds } = refusal;
  const innerError = {
    date: identity.at.toISOString().slice(0, 19),
    'request-id': identity.traceId,
    'client-request-id': identity.correlationId,
  };
  return jsonAnswer(
    status,
    { error: { code, message, innerError } },
    {
      ...graphHeaders(identity),
      ...(retryAfterSeconds !== undefined && { 'Retry-After': `${retryAfterSeconds}` }),
    },
  );
}

/** Graph echoes both IDs of a request, whether the caller sent one or not. */
export function graphHeaders(identity: RequestIdentity): Record<string, string> {
  return {
    'Cache-Control': 'no-cache',
    'request-id': identity.traceId,
    'client-request-id': identity.correlationId,
  };
}

export const tooManyRequests: GraphRefusal = {
  status: 429,
  code: 'TooManyRequests',
  message: 'Too many requests.',
  retryAfterSeconds: 5,
};

export const serviceUnavailable: GraphRefusal = {
  status: 503,
  code: 'serviceNotAvailable',
  message: 'The service is temporarily unavailable.',
};
