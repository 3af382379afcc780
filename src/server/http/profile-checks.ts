import { Hono } from 'hono';
import type { CheckRun } from '#contract/checks.ts';
import type { CheckResult } from '#domain/checks/check-result.ts';
import { seenTenant } from '../checks/seen-tenant.ts';
import { storedSubject } from '../checks/stored-subject.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { type Audit, auditOf } from './audit-of.ts';
import { outcomeOf } from './audit-test.ts';
import { startRun } from './checks.ts';
import { Refusal } from './problems.ts';
import { answerRun } from './stream-run.ts';

/**
 * `POST /api/v1/profiles/:id/checks`: tests what is stored, with what the catalog says of it today,
 * and writes down the outcome.
 */
export function profileCheckRoute(services: Services): Hono {
  return new Hono().post('/:id{[0-9a-f-]{36}}/checks', async (context) => {
    const { sessionId } = actorOf(context);
    const record = await services.profiles.find(context.req.param('id'));
    if (record === undefined) throw new Refusal('not-found');
    const running = await startRun(
      context,
      {
        sessionId,
        madeBy: 'operator',
        ...(await storedSubject(record, services)),
      },
      services,
    );
    const audit = auditOf(context, services);
    return answerRun(context, recorded(running, { record, audit }, services), services);
  });
}

async function* recorded(
  running: AsyncGenerator<CheckResult, CheckRun, undefined>,
  { record, audit }: { readonly record: ProfileRecord; readonly audit: Audit },
  { profiles }: Services,
): AsyncGenerator<CheckResult, CheckRun, undefined> {
  const run = yield* running;
  const settle = audit.within('profile.tested', {
    outcome: outcomeOf(run.verdict),
    data: { verdict: run.verdict },
  });
  await profiles.recordCheck(record, { ...run, tenantId: seenTenant(run.results) }, settle);
  return run;
}
