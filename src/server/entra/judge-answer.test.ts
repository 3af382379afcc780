import { expect, test } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { type Answer, judgeAnswer } from './judge-answer.ts';

function answer(changes: Partial<Answer>): Answer {
  return {
    endpoint: 'token',
    status: 200,
    contentType: 'application/json; charset=utf-8',
    text: '{}',
    correlationId: 'ours',
    retryAfter: undefined,
    ...changes,
  };
}

test('the JSON of a success is handed on', () => {
  expect(judgeAnswer(answer({ text: '{"a":1}' }))).toEqual({ ok: true, value: { a: 1 } });
});

test.each<[string, Partial<Answer>]>([
  ['answer-not-json', { contentType: 'text/html', text: '<html>' }],
  ['answer-not-json', { contentType: 'text/html', text: '{"looks":"like"}' }],
  ['answer-not-json', { contentType: '', text: '{}' }],
  ['answer-not-json', { contentType: 'text/html', text: '<html>', status: 403 }],
  ['answer-malformed', { text: '{"access_token":"e' }],
  ['answer-malformed', { text: '' }],
  ['answer-too-large', { text: undefined }],
  ['unexpected-status', { status: 403 }],
  ['unexpected-status', { status: 201 }],
  ['unexpected-status', { status: 429, contentType: 'text/html', text: '<html>' }],
  ['unexpected-status', { status: 503, text: undefined }],
])('%s is what %j is', (code, changes) => {
  const outcome = judgeAnswer(answer(changes));
  expect(outcome).toMatchObject({ ok: false, failure: { kind: 'answer', code } });
});

test('an OAuth error is a refusal, whatever the status', () => {
  const text = '{"error":"invalid_client","error_codes":[7000215]}';
  for (const status of [200, 400, 401, 429, 503]) {
    expect(judgeAnswer(answer({ status, text }))).toEqual({
      ok: false,
      failure: {
        kind: 'provider-error',
        endpoint: 'token',
        details: { status, error: 'invalid_client', codes: [7000215], correlationId: 'ours' },
      },
    });
  }
});

test("an error of Microsoft Graph is a refusal, in Graph's form", () => {
  const error = {
    code: 'Authorization_RequestDenied',
    message: 'Insufficient privileges for abc-secret.',
    innerError: { 'request-id': 'theirs', code: 'inner' },
  };
  const graph = answer({ endpoint: 'graph', status: 403, text: JSON.stringify({ error }) });
  expect(judgeAnswer(graph, new Secret('abc-secret'))).toMatchObject({
    ok: false,
    failure: {
      kind: 'provider-error',
      endpoint: 'graph',
      suberror: 'inner',
      details: {
        status: 403,
        error: 'Authorization_RequestDenied',
        description: 'Insufficient privileges for [secret].',
        traceId: 'theirs',
        correlationId: 'ours',
      },
    },
  });
});

test('neither takes the form of the other for a refusal', () => {
  const ofGraph = '{"error":{"code":"Authorization_RequestDenied"}}';
  const ofEntra = '{"error":"invalid_client","error_codes":[7000215]}';
  for (const strange of [answer({ text: ofGraph }), answer({ endpoint: 'graph', text: ofEntra })]) {
    const outcome = judgeAnswer({ ...strange, status: 400 });
    expect(outcome).toMatchObject({ failure: { kind: 'answer', code: 'unexpected-status' } });
  }
});

test('a description that repeats the secret loses it', () => {
  const text = '{"error":"invalid_client","error_description":"AADSTS1: not \\u0061bc-secret."}';
  const outcome = judgeAnswer(answer({ text }), new Secret('abc-secret'));
  expect(outcome).toMatchObject({
    failure: { details: { description: 'AADSTS1: not [secret].' } },
  });
});

test.each([
  ['raw', 'a+b/c d'],
  ['percent-encoded', 'a%2Bb%2Fc%20d'],
  ['as the form was sent', 'a%2Bb%2Fc+d'],
])('an answer that repeats the secret anywhere loses it: %s', (_form, repeated) => {
  const text = JSON.stringify({
    error: `blocked ${repeated}`,
    error_description: `AADSTS1: client_secret=${repeated}&scope=x`,
    trace_id: repeated,
  });
  const outcome = judgeAnswer(answer({ text }), new Secret('a+b/c d'));
  expect(JSON.stringify(outcome)).not.toContain(repeated);
  expect(outcome).toMatchObject({ failure: { details: { error: 'blocked [secret]' } } });
});
