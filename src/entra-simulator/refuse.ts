import { type AadstsCode, findAadsts } from './aadsts.ts';
import { type Answer, jsonAnswer, uncached } from './answer.ts';
import type { Call } from './call.ts';
import { publicHeaders } from './public-headers.ts';
import { type RefusalFacts, refusalFacts } from './refusal-facts.ts';
import { identityHeaders } from './request-identity.ts';

export type Refusal = {
  readonly code: AadstsCode;
  /** The missing field, where the refusal names one. */
  readonly parameter?: string;
  /** What the text names beside what the request says. */
  readonly facts?: RefusalFacts;
  /** Seconds until another try makes sense, where the code alone does not say. */
  readonly retryAfterSeconds?: number;
};

/** Discovery calls these an invalid tenant, the token endpoint an invalid request. */
const invalidTenantCodes: ReadonlySet<AadstsCode> = new Set([90002, 900021]);

export function refuse(call: Call, refusal: Refusal): Answer {
  const { code } = refusal;
  const isToken = call.endpoint === 'token';
  const entry = findAadsts(code);
  const facts = factsOf(call, refusal);
  const retryAfter = refusal.retryAfterSeconds ?? entry.retryAfterSeconds;
  const { traceId, correlationId, at } = call.identity;
  const body = {
    error: !isToken && invalidTenantCodes.has(code) ? 'invalid_tenant' : entry.error,
    error_description: refusalText(call, refusal),
    error_codes: [code],
    timestamp: entraTimestamp(at),
    trace_id: traceId,
    correlation_id: correlationId,
    ...(entry.hasPage && { error_uri: `https://login.microsoftonline.com/error?code=${code}` }),
    ...(entry.suberror && { suberror: entry.suberror }),
    ...(entry.claims && { claims: filled(entry.claims, facts) }),
  };
  return jsonAnswer(entry.status, body, {
    ...identityHeaders(call.identity),
    ...uncached,
    ...(!isToken && publicHeaders),
    ...(retryAfter !== undefined && { 'Retry-After': `${retryAfter}` }),
  });
}

/** The sentence of a refusal with the stamps that a person can quote to Microsoft's support. */
export function refusalText(call: Call, refusal: Refusal): string {
  const { traceId, correlationId, at } = call.identity;
  const text = filled(findAadsts(refusal.code).text, factsOf(call, refusal));
  const timestamp = entraTimestamp(at);
  return `AADSTS${refusal.code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
}

function factsOf(call: Call, { parameter = 'client_id', facts }: Refusal): RefusalFacts {
  return { ...refusalFacts(call), parameter, ...facts };
}

function filled(template: string, facts: RefusalFacts): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}

/** In the form `2026-08-13 21:24:29Z`. */
function entraTimestamp(at: Date): string {
  return at
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}
