import type { ProviderDetails } from '#domain/checks/check-result.ts';
import type { Secret } from '#domain/credentials/secret.ts';
import type { AnswerFault, Endpoint, Failure } from '#domain/diagnosis/failure.ts';
import { parseGraphError } from '#domain/diagnosis/parse-graph-error.ts';
import { parseProviderError } from '#domain/diagnosis/parse-provider-error.ts';
import type { Outcome } from './outcome.ts';

type AnswerHead = {
  readonly endpoint: Endpoint;
  readonly status: number;
  readonly correlationId: string;
  readonly retryAfter: number | undefined;
};

export type Answer = AnswerHead & {
  readonly contentType: string;
  /** `undefined` when it was too long to be read. */
  readonly text: string | undefined;
};

/**
 * The JSON of a success, or why the answer is none; what the JSON says is not looked at. The secret,
 * if one was sent, is taken out wherever the answer repeats it.
 */
export function judgeAnswer(answer: Answer, secret?: Secret): Outcome<unknown> {
  const json = parseJson(answer, secret);
  const { endpoint, status, correlationId, retryAfter } = answer;
  // Each refuses in a form of its own.
  const parseError = endpoint === 'graph' ? parseGraphError : parseProviderError;
  const refusal = parseError(json, { status, correlationId, retryAfter });
  if (refusal) return { ok: false, failure: { kind: 'provider-error', endpoint, ...refusal } };
  const fault = faultOf(answer, json);
  return fault === undefined
    ? { ok: true, value: json }
    : { ok: false, failure: answerFailure(answer, fault) };
}

/** The failure that an answer amounts to when it is not what it should be. */
export function answerFailure(head: AnswerHead, code: AnswerFault): Failure {
  const { endpoint, status, correlationId, retryAfter } = head;
  const details: ProviderDetails = { status, codes: [], correlationId, retryAfter };
  return { kind: 'answer', endpoint, code, details };
}

/** `undefined` when it is not JSON, which no JSON text stands for. */
function parseJson({ text, contentType }: Answer, secret: Secret | undefined): unknown {
  if (text === undefined || !isJson(contentType)) return undefined;
  try {
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'string' ? withoutSecret(value, secret) : value,
    );
  } catch {
    return undefined;
  }
}

/** Microsoft's trouble comes first: a page that says 503 is not a proxy's page. */
function faultOf({ status, text, contentType }: Answer, json: unknown): AnswerFault | undefined {
  if (status === 429 || status >= 500) return 'unexpected-status';
  if (text === undefined) return 'answer-too-large';
  if (!isJson(contentType)) return 'answer-not-json';
  if (json === undefined) return 'answer-malformed';
  return status === 200 ? undefined : 'unexpected-status';
}

function isJson(contentType: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType);
}

/** A proxy that logs what it refuses may answer with the very form that was sent to it. */
function withoutSecret(text: string, secret: Secret | undefined): string {
  if (secret === undefined) return text;
  const value = secret.reveal();
  const asSent = new URLSearchParams([['', value]]).toString().slice(1);
  const forms = [value, encodeURIComponent(value), asSent, JSON.stringify(value).slice(1, -1)];
  return forms.reduce((cleaned, form) => cleaned.replaceAll(form, `${secret}`), text);
}
