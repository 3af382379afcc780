import { expect, test } from 'vitest';
import { callbackUri, canBeRegistered } from './callback-uri.ts';

test.each([
  ['https://setup.example.com', 'https://setup.example.com/entra/callback', true],
  ['http://127.0.0.1:7400', 'http://localhost:7400/entra/callback', true],
  ['http://127.0.0.1', 'http://localhost/entra/callback', true],
  ['http://[::1]:7400', 'http://localhost:7400/entra/callback', true],
  ['http://localhost:7400', 'http://localhost:7400/entra/callback', true],
  ['http://127.0.0.1.example.com', 'http://127.0.0.1.example.com/entra/callback', false],
  ['http://localhost.example.com', 'http://localhost.example.com/entra/callback', false],
  ['http://intranet:7400', 'http://intranet:7400/entra/callback', false],
])('%s is led back to at %s, which Entra takes: %s', (origin, uri, taken) => {
  expect(callbackUri(origin)).toBe(uri);
  expect(canBeRegistered(uri)).toBe(taken);
});
