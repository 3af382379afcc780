import type { ProviderDetails } from '../checks/check-result.ts';

const longestDescription = 500;
const longestWord = 100;

/** What the HTTP layer knows about the answer that carried the body. */
type AnswerFacts = Pick<ProviderDetails, 'status' | 'retryAfter' | 'correlationId'>;

type ParsedError = { readonly details: ProviderDetails; readonly suberror?: string | undefined };

/**
 * Reads an OAuth 2.0 error body with Entra's extensions out of any JSON. `undefined` when there is
 * no `error` in it. Every other member may be absent or of the wrong type: it is left out then.
 */
export function parseProviderError(body: unknown, answer: AnswerFacts): ParsedError | undefined {
  const members = membersOf(body);
  const error = word(members.get('error'));
  if (error === undefined) return undefined;
  const description = text(members.get('error_description'));
  const details: ProviderDetails = {
    status: answer.status,
    error,
    codes: codesIn(members.get('error_codes'), description),
    description: description && withoutTrailer(description),
    traceId: word(members.get('trace_id')),
    correlationId: word(members.get('correlation_id')) ?? answer.correlationId,
    timestamp: word(members.get('timestamp')),
    retryAfter: answer.retryAfter,
  };
  return { details, suberror: word(members.get('suberror')) };
}

function membersOf(body: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof body === 'object' && body !== null ? Object.entries(body) : []);
}

function codesIn(codes: unknown, description: string | undefined): number[] {
  const numbers = Array.isArray(codes) ? codes.filter((code) => Number.isSafeInteger(code)) : [];
  if (numbers.length > 0) return numbers;
  const named = /AADSTS(\d{4,10})/.exec(description ?? '')?.[1];
  return named === undefined ? [] : [Number(named)];
}

/** The trace and correlation IDs at the end stand in members of their own. */
function withoutTrailer(description: string): string {
  const [words = ''] = description.split('Trace ID:', 1);
  return words.trimEnd().slice(0, longestDescription);
}

function word(value: unknown): string | undefined {
  return text(value)?.slice(0, longestWord);
}

/** A non-empty string with each control and bidi character gone, and line breaks as spaces. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const readable = value
    .replace(/[\n\r\t\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Control}\p{Bidi_Control}]/gu, '')
    .trim();
  return readable === '' ? undefined : readable;
}
