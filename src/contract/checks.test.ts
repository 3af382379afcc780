import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloudIds } from '#domain/catalog/cloud.ts';
import { stepTopics } from '#domain/catalog/step-topic.ts';
import {
  checkIds,
  type CheckResult as DomainCheckResult,
  redirectPlatforms,
  verdicts,
} from '#domain/checks/check-result.ts';
import { credentialFields } from '#domain/credentials/credential-field.ts';
import { failureCodes } from '#domain/diagnosis/failure-code.ts';
import { CheckRequest, CheckResult, CheckRun, Credentials } from './checks.ts';

const optional = { requiredKeys: [] };

const anyDetails = fc.record(
  {
    status: fc.integer({ min: 100, max: 599 }),
    error: fc.string(),
    codes: fc.array(fc.integer()),
    description: fc.string(),
    traceId: fc.uuid(),
    correlationId: fc.uuid(),
    timestamp: fc.string(),
    retryAfter: fc.nat(),
  },
  { requiredKeys: ['codes'] },
);

const anyFinding = fc.record(
  {
    code: fc.constantFrom(...failureCodes),
    field: fc.constantFrom(...credentialFields),
    topic: fc.constantFrom(...stepTopics),
    retryable: fc.boolean(),
    values: fc.record(
      {
        names: fc.array(fc.string()),
        expected: fc.string(),
        found: fc.string(),
        cloud: fc.constantFrom(...cloudIds),
        count: fc.nat(),
        at: fc.nat(),
      },
      optional,
    ),
    details: anyDetails,
  },
  { requiredKeys: ['code', 'retryable'] },
);

const names = fc.array(fc.string());

const anyFacts = fc.record(
  {
    tenantId: fc.uuid(),
    appName: fc.string(),
    expiresIn: fc.nat(),
    granted: names,
    actions: fc.record({
      working: names,
      failing: fc.array(fc.record({ id: fc.string(), missing: fc.array(names) })),
    }),
    registration: fc.record(
      {
        applicationObjectId: fc.uuid(),
        servicePrincipalObjectId: fc.uuid(),
        redirectUris: fc.array(
          fc.record({ uri: fc.webUrl(), platform: fc.constantFrom(...redirectPlatforms) }),
        ),
        expectedRedirectUri: fc.webUrl(),
        secretExpiresAt: fc.nat(),
        secretExpiresAmbiguous: fc.boolean(),
      },
      optional,
    ),
    recheckInSeconds: fc.nat(),
  },
  optional,
);

/** Everything that the domain can say about a check; the compiler holds it against the domain. */
const anyResult: fc.Arbitrary<DomainCheckResult> = fc.record(
  {
    id: fc.constantFrom(...checkIds),
    verdict: fc.constantFrom(...verdicts),
    facts: anyFacts,
    findings: fc.array(anyFinding, { minLength: 1, maxLength: 3 }),
    blockedBy: fc.constantFrom(...checkIds),
  },
  { requiredKeys: ['id', 'verdict'] },
);

describe('the result of a check', () => {
  it('crosses the wire as the domain made it, whatever it says', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        const arrived: DomainCheckResult = CheckResult.parse(JSON.parse(JSON.stringify(result)));
        expect(arrived).toEqual(result);
      }),
    );
  });

  it.each([
    { id: 'weather', verdict: 'passed' },
    { id: 'format', verdict: 'maybe' },
    { id: 'format', verdict: 'passed', token: 'eyJ' },
    { id: 'format', verdict: 'passed', facts: { clientSecret: 'x' } },
    { id: 'format', verdict: 'failed', findings: [{ code: 'bad-luck', retryable: true }] },
    { id: 'format', verdict: 'failed', findings: [{ code: 'throttled' }] },
    { id: 'format', verdict: 'failed', findings: [] },
    { verdict: 'passed' },
  ])('is not %j', (result) => {
    expect(CheckResult.safeParse(result).success).toBe(false);
  });
});

describe('a run', () => {
  const run = { id: 'x', verdict: 'passed', results: [], startedAt: 1, endedAt: 2 };

  it('has an id, a verdict, results and its times', () => {
    expect(CheckRun.parse(run)).toEqual(run);
    for (const property of Object.keys(run)) {
      expect(CheckRun.safeParse({ ...run, [property]: undefined }).success, property).toBe(false);
    }
  });

  it.each([{ sessionId: 'x' }, { credentialsDigest: 'x' }, { startedAt: '2026' }])(
    'does not have %j',
    (more) => {
      expect(CheckRun.safeParse({ ...run, ...more }).success).toBe(false);
    },
  );
});

describe('a request for a test', () => {
  const credentials = { clientId: '', clientSecret: '', tenant: '' };
  const selection = {
    actions: ['a'],
    permissionType: 'delegated',
    strategy: 'least',
    accountType: 'single',
    cloud: 'global',
  };
  const request = { platform: 'p', connector: 'c', selection, credentials };

  it('takes the three values as they were typed', () => {
    const typed = { clientId: ' X ', clientSecret: ' \u200b', tenant: 'https://x/' };
    expect(CheckRequest.parse({ ...request, credentials: typed }).credentials).toEqual(typed);
    expect(CheckRequest.parse(request)).toEqual(request);
  });

  it.each([
    ['clientId', 200],
    ['clientSecret', 500],
    ['tenant', 500],
  ] as const)('takes a %s of %i characters, and no more', (field, most) => {
    const fits = (length: number) =>
      Credentials.safeParse({ ...credentials, [field]: 'x'.repeat(length) }).success;
    expect([fits(most), fits(most + 1)]).toEqual([true, false]);
  });

  it('takes nothing else', () => {
    expect(CheckRequest.safeParse({ ...request, scopes: [] }).success).toBe(false);
    expect(
      CheckRequest.safeParse({ ...request, selection: { ...selection, cloud: 'moon' } }).success,
    ).toBe(false);
    expect(Credentials.safeParse({ ...credentials, secretId: 'x' }).success).toBe(false);
  });
});
