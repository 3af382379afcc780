import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProviderError } from './parse-provider-error.ts';

const body = {
  error: 'invalid_client',
  error_description:
    "AADSTS7000215: Invalid client secret provided for app 'x'. Trace ID: t Correlation ID: c Timestamp: z",
  error_codes: [7000215],
  timestamp: '2026-08-13 21:24:29Z',
  trace_id: '0f1c5f8e-3d4e-4c7a-9a8b-1f0d8a1c2b00',
  correlation_id: '5b0a7c1e-9d3f-4e2b-8c6a-7e9f0a1b2c3d',
};

describe('parseProviderError', () => {
  test('reads what Entra answers and cuts the description before the trace ID', () => {
    expect(parseProviderError({ ...body, suberror: 'bad_token' }, { status: 401 })).toEqual({
      suberror: 'bad_token',
      details: {
        status: 401,
        error: 'invalid_client',
        codes: [7000215],
        description: "AADSTS7000215: Invalid client secret provided for app 'x'.",
        timestamp: body.timestamp,
        traceId: body.trace_id,
        correlationId: body.correlation_id,
      },
    });
  });

  test('cuts before a trace ID on a line of its own', () => {
    const error_description = 'AADSTS90002: Not found.\r\nTrace ID: t\r\nCorrelation ID: c';
    const parsed = parseProviderError({ ...body, error_description }, {});
    expect(parsed?.details.description).toBe('AADSTS90002: Not found.');
  });

  test('keeps to 500 characters and takes out control and bidi characters', () => {
    const error_description = `a\u0000b\u001b[31mc\u202ed\ne${'x'.repeat(600)}`;
    const description = parseProviderError({ ...body, error_description }, {})?.details.description;
    expect(description).toMatch(/^ab\[31mcd ex+$/);
    expect(description).toHaveLength(500);
  });

  test.each([
    [
      [7000215, '90002', 1.5, null, Number.NaN, 90013],
      [7000215, 90013],
    ],
    ['7000215', [7000215]],
    [undefined, [7000215]],
    [[], [7000215]],
  ])('reads the numbers of %j as %j', (error_codes, codes) => {
    expect(parseProviderError({ ...body, error_codes }, {})?.details.codes).toEqual(codes);
  });

  test('has no numbers when nothing names one', () => {
    expect(parseProviderError({ error: 'invalid_client' }, {})?.details.codes).toEqual([]);
  });

  test('takes the correlation ID of the request when the body has none', () => {
    const parsed = parseProviderError({ error: 'invalid_client' }, { correlationId: 'ours' });
    expect(parsed?.details.correlationId).toBe('ours');
  });

  test.each([
    [null],
    ['invalid_client'],
    [[]],
    [{}],
    [{ error: '' }],
    [{ error: { code: 'InvalidAuthenticationToken' } }],
  ])('finds no provider error in %j', (unknown) => {
    expect(parseProviderError(unknown, {})).toBeUndefined();
  });

  test('never throws, whatever the JSON', () => {
    const keys = fc.constantFrom(...Object.keys(body), 'suberror');
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()));
    fc.assert(
      fc.property(anything, (unknown) => {
        const description = parseProviderError(unknown, {})?.details.description ?? '';
        expect(description.length).toBeLessThanOrEqual(500);
      }),
    );
  });
});
