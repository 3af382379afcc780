import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretForms } from './secret-forms.ts';
import { type SupportFacts, supportBundle } from './support-bundle.ts';

const secret = 'Qx48Q~aB_c.dE-fGhIjKlMnOpQrStUvWxYz01234';
const startedAt = Date.UTC(2026, 10, 20, 10, 0, 0);

const facts: SupportFacts = {
  run: {
    id: 'run-1',
    verdict: 'failed',
    startedAt,
    endedAt: startedAt + 900,
    results: [
      { id: 'format', verdict: 'passed' },
      {
        id: 'secret',
        verdict: 'failed',
        findings: [
          {
            code: 'secret-wrong',
            field: 'clientSecret',
            topic: 'client-secret',
            retryable: true,
            values: { names: ['Mail.Send', 'somebody@contoso.com'] },
            details: {
              status: 401,
              error: 'invalid_client',
              codes: [7000215],
              description: `AADSTS7000215: user somebody@contoso.com sent ${secret}`,
              traceId: 'trace-1',
              correlationId: 'correlation-1',
              timestamp: '2026-11-20 10:05:12Z',
            },
          },
        ],
      },
      { id: 'identity', verdict: 'unknown', blockedBy: 'secret' },
    ],
  },
  version: '0.4.0',
  userAgent: 'Mozilla/5.0',
  guide: { platform: 'stackone', connector: 'microsoftoutlook' },
  cloud: 'global',
  tenant: 'contoso.com',
  clientId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
};

/** The facts with a text of a stranger's in every place where one can come in. */
function withText(text: string): SupportFacts {
  const details = { codes: [1], error: text, traceId: text, correlationId: text, timestamp: text };
  const finding = { code: 'class-unknown', retryable: false, values: { names: [text] } } as const;
  return {
    ...facts,
    version: text,
    userAgent: text,
    guide: { platform: text, connector: text },
    tenant: text,
    clientId: text,
    run: {
      ...facts.run,
      id: text,
      results: [
        {
          id: 'secret',
          verdict: 'failed',
          findings: [{ ...finding, details: { ...details, description: text } }],
        },
      ],
    },
  };
}

describe('supportBundle', () => {
  test('tells a test in codes, ids and times, and of nobody', () => {
    expect(supportBundle(facts, secret).split('\n')).toEqual([
      '# Scopewright support bundle',
      '',
      '- Scopewright: 0.4.0',
      '- Browser: Mozilla/5.0',
      '- Guide: stackone/microsoftoutlook',
      '- Cloud: global',
      '- Tenant (not a secret): contoso.com',
      '- Client ID (not a secret): 8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
      '- Test: run-1: failed',
      '- Begun: 2026-11-20T10:00:00.000Z',
      '- Ended: 2026-11-20T10:00:00.900Z',
      '- Clock: Microsoft’s is 311 s ahead of this server’s',
      '',
      '## Checks',
      '',
      '- format: passed',
      '- secret: failed',
      '  - secret-wrong, field clientSecret, step client-secret, may pass by itself, names Mail.Send',
      '    - HTTP status: 401',
      '    - Error: invalid_client',
      '    - Numbers: 7000215',
      '    - Trace ID: trace-1',
      '    - Correlation ID: correlation-1',
      '    - Timestamp: 2026-11-20 10:05:12Z',
      '- identity: unknown, not made because of secret',
      '',
      'This text holds no secret and none of Microsoft’s sentences.',
      '',
    ]);
  });

  test.each([
    ['2026-11-20 10:00:00Z', 'the same as Microsoft’s'],
    ['2026-11-20T09:58:59', 'Microsoft’s is 60 s behind this server’s'],
    ['yesterday', 'nothing to compare'],
    ['2026-99-20 10:00:00Z', 'nothing to compare'],
  ])('compares the clocks: %s', (timestamp, words) => {
    const findings = [
      { code: 'throttled', retryable: true, details: { codes: [], timestamp } },
    ] as const;
    const run = {
      ...facts.run,
      results: [{ id: 'tenant', verdict: 'unknown', findings } as const],
    };
    expect(supportBundle({ ...facts, run }, secret)).toContain(`- Clock: ${words}\n`);
  });

  test('what was put into the wrong field is not passed on', () => {
    const text = supportBundle({ ...facts, tenant: 'hunter2!', clientId: 'hunter2!' }, '');
    expect(text).not.toContain('hunter2');
  });

  test('a text of a stranger’s stays in its line', () => {
    const text = supportBundle({ ...facts, userAgent: 'x\n# y\r\u2028<img>`z`' }, '');
    expect(text).toContain('- Browser: x # y img z \n'.replace(' \n', '\n'));
  });

  const anySecret = fc.oneof(
    fc.constant(secret),
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'~&<>"\'%+/ \\=é'), minLength: 1, maxLength: 20 }),
  );

  test('never holds the secret, whatever comes in and however it is written there', () => {
    fc.assert(
      fc.property(anySecret, fc.string(), fc.nat(), (hidden, around, which) => {
        const forms = secretForms(hidden);
        const form = forms[which % forms.length] ?? '';
        const text = supportBundle(withText(`${around}${form}${around}`), hidden);
        for (const held of forms) expect(text).not.toContain(held);
      }),
      { numRuns: 1000 },
    );
  });

  test('holds no useful part of a secret that was cut', () => {
    fc.assert(
      fc.property(fc.nat(secret.length - 8), fc.integer({ min: 8, max: 40 }), (start, length) => {
        const part = secret.slice(start, start + length);
        expect(supportBundle(withText(part), secret)).not.toContain(part);
      }),
    );
  });
});

test.each([
  ['raw', secret],
  ['in an address', 'a%26b%3C%22c%22%20%7E'],
  ['in a form', 'a%26b%3C%22c%22+%7E'],
  ['in JSON', 'a&b<\\"c\\" ~'],
  ['in HTML', 'a&amp;b&lt;&quot;c&quot; ~'],
  ['in base64', 'YSZiPCJjIiB+'],
  ['in base64 for addresses', 'YSZiPCJjIiB-'],
])('a secret is known %s', (way, form) => {
  const tilde = (text: string) => text.replaceAll('%7E', '~');
  const forms = secretForms(way === 'raw' ? secret : 'a&b<"c" ~');
  expect(forms.map(tilde)).toContain(tilde(form));
});
