import type { ProviderDetails } from '../checks/check-result.ts';
import { description, membersOf, numberNamedIn, text, word } from './provider-words.ts';

/** What the HTTP layer knows about the answer that carried the body. */
export type AnswerFacts = Pick<ProviderDetails, 'status' | 'retryAfter' | 'correlationId'>;

export type ParsedError = {
  readonly details: ProviderDetails;
  readonly suberror?: string | undefined;
};

/**
 * Reads an OAuth 2.0 error body with Entra's extensions out of any JSON. `undefined` when there is
 * no `error` in it. Every other member may be absent or of the wrong type: it is left out then.
 */
export function parseProviderError(body: unknown, answer: AnswerFacts): ParsedError | undefined {
  const members = membersOf(body);
  const error = word(members.get('error'));
  if (error === undefined) return undefined;
  const words = text(members.get('error_description'));
  const details: ProviderDetails = {
    status: answer.status,
    error,
    codes: codesIn(members.get('error_codes'), words),
    description: words && withoutTrailer(words),
    traceId: word(members.get('trace_id')),
    correlationId: word(members.get('correlation_id')) ?? answer.correlationId,
    timestamp: word(members.get('timestamp')),
    retryAfter: answer.retryAfter,
  };
  return { details, suberror: word(members.get('suberror')) };
}

function codesIn(codes: unknown, words: string | undefined): number[] {
  const numbers = Array.isArray(codes) ? codes.filter((code) => Number.isSafeInteger(code)) : [];
  return numbers.length > 0 ? numbers : numberNamedIn(words);
}

/** The trace and correlation IDs at the end stand in members of their own. */
function withoutTrailer(words: string): string {
  return description(words.split('Trace ID:', 1)[0] ?? '');
}
