import { expect, test } from 'vitest';
import type { FailureCode } from '../diagnosis/failure-code.ts';
import type { RegisteredRedirectUri } from './check-result.ts';
import { judgeRedirectUri } from './judge-redirect-uri.ts';

const expected = 'https://acme.example/connect/Callback';
const web = (...uris: string[]): RegisteredRedirectUri[] =>
  uris.map((uri) => ({ uri, platform: 'web' }));

test.each([
  [web(expected)],
  [web('https://other.example/', expected)],
  [web('HTTPS://Acme.Example/connect/Callback')],
  [[{ uri: expected, platform: 'spa' } as const, ...web(expected)]],
])('%j holds the address', (registered) => {
  expect(judgeRedirectUri(expected, registered)).toEqual([]);
});

test.each<[RegisteredRedirectUri[], FailureCode, string | undefined]>([
  [[], 'redirect-uri-not-registered', undefined],
  [web('https://acme.example/connect/Other'), 'redirect-uri-not-registered', undefined],
  [
    web('https://acme.example.evil.example/connect/Callback'),
    'redirect-uri-not-registered',
    undefined,
  ],
  [[{ uri: expected, platform: 'spa' }], 'redirect-uri-wrong-platform', 'spa'],
  [[{ uri: expected, platform: 'publicClient' }], 'redirect-uri-wrong-platform', 'publicClient'],
  [web(`${expected}/`), 'redirect-uri-trailing-slash', `${expected}/`],
  [web(expected.toLowerCase()), 'redirect-uri-case', expected.toLowerCase()],
  [web(expected.replace('https', 'http')), 'redirect-uri-http', expected.replace('https', 'http')],
  [
    web('http://acme.example/connect/callback/'),
    'redirect-uri-http',
    'http://acme.example/connect/callback/',
  ],
])('of %j it is said: %s', (registered, code, found) => {
  const [only, ...others] = judgeRedirectUri(expected, registered);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ verdict: 'failed', finding: { code, values: { expected } } });
  expect(only?.finding.values?.found).toBe(found);
});
