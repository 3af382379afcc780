import { expect, it } from 'vitest';
import { CheckRun } from '#contract/checks.ts';
import { failureVerdict } from '#domain/checks/failure-verdict.ts';
import { aadsts } from '#domain/diagnosis/aadsts.ts';
import { diagnoses } from '#domain/diagnosis/diagnoses.ts';
import { type AadstsCode, isAadstsCode } from '#entra-simulator/aadsts.ts';
import { jsonOf } from './testing/caller.ts';
import { type OpenApp, openApp } from './testing/open-app.ts';
import { checkRequest } from './testing/requests.ts';

/** One test that the practice tenant refuses with this number. */
async function refusedWith(app: OpenApp, code: AadstsCode) {
  app.simulator.failNext({ kind: 'aadsts', code });
  // Nobody may test the same client so often in a minute.
  app.clock.now += 120_000;
  const caller = await app.signIn();
  const answer = await caller.send('POST', '/api/v1/checks', { body: checkRequest() });
  const { results } = CheckRun.parse(jsonOf(answer));
  return results.find(({ id }) => id === 'secret');
}

it('every number that has a cause comes through a whole test with its cause', async () => {
  const app = await openApp();
  for (const [number, cause] of aadsts) {
    if (!isAadstsCode(number)) throw new RangeError(`The practice tenant cannot say ${number}`);
    const result = await refusedWith(app, number);
    const { field, topic, retryable } = diagnoses[cause];
    expect(result, `${number}`).toMatchObject({ verdict: failureVerdict(cause) });
    expect(result?.findings?.[0], `${number}`).toMatchObject({
      code: cause,
      ...(field && { field }),
      ...(topic && { topic }),
      retryable,
      details: { codes: [number], traceId: expect.any(String) },
    });
  }
});
