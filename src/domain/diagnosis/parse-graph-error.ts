import type { AnswerFacts, ParsedError } from './parse-provider-error.ts';
import { description, membersOf, numberNamedIn, text, word } from './provider-words.ts';

const deepest = 5;

/**
 * Reads an error body of Microsoft Graph, `{"error":{"code","message","innerError"}}`, out of any
 * JSON. `undefined` when there is no code in it. The innermost code that there is becomes the
 * `suberror`: Graph asks its callers to prefer it. `innerError` carries the request's ids as well.
 */
export function parseGraphError(body: unknown, answer: AnswerFacts): ParsedError | undefined {
  const members = membersOf(membersOf(body).get('error'));
  const error = word(members.get('code'));
  if (error === undefined) return undefined;
  const words = text(members.get('message'));
  const inner = innerOf(members);
  return {
    details: {
      status: answer.status,
      error,
      codes: numberNamedIn(words),
      description: words && description(words),
      traceId: word(inner.get('request-id')),
      correlationId: word(inner.get('client-request-id')) ?? answer.correlationId,
      timestamp: word(inner.get('date')),
      retryAfter: answer.retryAfter,
    },
    suberror: innermostCode(inner),
  };
}

/** Written with and without a capital in the middle. */
function innerOf(members: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  return membersOf(members.get('innerError') ?? members.get('innererror'));
}

/** However deep a stranger's JSON goes, we do not follow it for ever. */
function innermostCode(inner: ReadonlyMap<string, unknown>): string | undefined {
  let code: string | undefined;
  let level = inner;
  for (let depth = 0; depth < deepest && level.size > 0; depth += 1) {
    code = word(level.get('code')) ?? code;
    level = innerOf(level);
  }
  return code;
}
