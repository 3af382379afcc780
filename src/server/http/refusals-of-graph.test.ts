import { expect, it } from 'vitest';
import { CheckRun } from '#contract/checks.ts';
import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { graphErrors } from '#domain/diagnosis/graph-error.ts';
import { jsonOf } from './testing/caller.ts';
import { type OpenApp, openApp } from './testing/open-app.ts';
import { checkRequest } from './testing/requests.ts';

/** The status that Graph gives with a code of such a cause. */
const statuses: Partial<Record<FailureCode, number>> = {
  'graph-token-refused': 401,
  'tenant-in-other-cloud': 401,
  'service-principal-missing': 401,
  'client-disabled': 401,
  'graph-denied': 403,
  'graph-needs-licence': 403,
  'graph-not-found': 404,
  'graph-request-refused': 400,
  throttled: 429,
  'graph-down': 503,
};

/** One test in which Graph answers every question with this code. */
async function refusedWith(app: OpenApp, code: string, status: number) {
  const message = `No, says ${code}.`;
  app.simulator.failAlways({ kind: 'graph-error', status, code, message }, 'graph');
  // Nobody may test the same client so often in a minute.
  app.clock.now += 120_000;
  const caller = await app.signIn();
  const answer = await caller.send('POST', '/api/v1/checks', { body: checkRequest() });
  app.simulator.mend();
  const { results } = CheckRun.parse(jsonOf(answer));
  return results.find(({ id }) => id === 'registration');
}

it('every code of Microsoft Graph comes through a whole test, calmly, with its words', async () => {
  const app = await openApp();
  for (const [code, cause] of graphErrors) {
    const status = statuses[cause];
    if (status === undefined) throw new RangeError(`Graph has no status for ${cause}`);
    const result = await refusedWith(app, code, status);
    expect(result?.verdict, code).toBe('unknown');
    const details = {
      status,
      error: code,
      description: `No, says ${code}.`,
      traceId: expect.any(String),
      correlationId: expect.any(String),
    };
    const calm = { code: 'registration-unreadable', details };
    // That Entra does not let an app see itself is its good right; anything else has its cause told.
    const isRefusal = [401, 403, 404].includes(status);
    const told = isRefusal ? [calm] : [{ code: calm.code }, { code: cause, details }];
    expect(result?.findings, code).toMatchObject(told);
  }
});

it('a number of Entra in the words of Graph reaches the details', async () => {
  const app = await openApp();
  const message = 'AADSTS500133: Assertion is not within its valid time range.';
  const refusal = { kind: 'graph-error', status: 401, code: 'InvalidAuthenticationToken' } as const;
  app.simulator.failAlways({ ...refusal, message }, 'graph');
  const caller = await app.signIn();
  const answer = await caller.send('POST', '/api/v1/checks', { body: checkRequest() });
  const { results } = CheckRun.parse(jsonOf(answer));
  const registration = results.find(({ id }) => id === 'registration');
  expect(registration?.findings?.[0]?.details).toMatchObject({
    error: 'InvalidAuthenticationToken',
    codes: [500133],
  });
});
