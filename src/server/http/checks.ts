import { type Context, Hono } from 'hono';
import { CheckRequest, type CheckRun, type LatestCheckRun } from '#contract/checks.ts';
import type { CheckResult } from '#domain/checks/check-result.ts';
import { connects } from '#domain/profile/profile-status.ts';
import { clientKey, clientLimit } from '../checks/client-limit.ts';
import { type CheckSubject, keepRun, toCheckRun } from '../checks/keep-run.ts';
import { isCancelled } from '../entra/cancelled.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { auditOf } from './audit-of.ts';
import { auditTest } from './audit-test.ts';
import { takeCredentials } from './credentials.ts';
import { ownSetup, withPresentSecret } from './own-setup.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { chosenIn } from './selection-of.ts';
import { answerRun } from './stream-run.ts';

const minute = 60_000;

/**
 * Entra writes every attempt into the tenant's sign-in log and may take many for an attack, so
 * nobody may hammer: neither one operator, nor several on one client.
 */
const clicks = {
  operator: { limit: 10, windowMs: minute },
  client: clientLimit,
};

/** A schedule of six within three minutes, and room for a second one that begins meanwhile. */
const rechecks = {
  operator: { limit: 30, windowMs: 3 * minute },
  client: { limit: 12, windowMs: 3 * minute },
};

/** `/api/v1/checks` */
export function checkRoutes(services: Services): Hono {
  const routes = new Hono();

  routes.post('/', async (context) => {
    const actor = actorOf(context);
    const { sessionId } = actor;
    const request = await readBody(context, CheckRequest);
    const link = await ownSetup(actor, request, services);
    const { platform, connector, credentials, redirectUri, recheck } = request;
    const subject = {
      ...chosenIn(request, services.catalog),
      sessionId,
      madeBy: link === undefined ? ('operator' as const) : ('setup' as const),
      platform,
      connector,
      redirectUri,
      recheck,
      credentials: await withPresentSecret(
        takeCredentials(credentials, request.selection.cloud),
        link,
        services,
      ),
    };
    const running = await startRun(context, subject, services);
    const audited = auditTest(running, { audit: auditOf(context, services), platform, connector });
    return answerRun(context, link ? tellingOf(audited, sessionId, services) : audited, services);
  });

  routes.get('/latest', async (context) => {
    const { sessionId } = actorOf(context);
    const { platform = '', connector = '' } = context.req.query();
    const run = await services.checkRuns.latest({ sessionId, platform, connector });
    const kept = run?.selection && { run: toCheckRun(run), selection: run.selection };
    return context.json({ latest: kept ?? null } satisfies LatestCheckRun);
  });

  return routes;
}

/**
 * A run that is allowed to begin, and that ends when the caller leaves. Refuses when there were too
 * many in the last minute.
 */
export async function startRun(
  context: Context,
  subject: CheckSubject,
  services: Services,
): Promise<AsyncGenerator<CheckResult, CheckRun, undefined>> {
  for (const [key, limit] of limitsFor(subject)) {
    const answer = await services.rateLimits.take(key, limit);
    if (!answer.allowed) {
      throw new Refusal('rate-limited', { retryAfter: answer.retryAfterSeconds });
    }
  }
  return run(subject, services, context.req.raw.signal);
}

/** The same run; that with these credentials it works is progress of a setup. */
async function* tellingOf(
  running: AsyncGenerator<CheckResult, CheckRun, undefined>,
  setupId: string,
  { setupLinks }: Services,
): AsyncGenerator<CheckResult, CheckRun, undefined> {
  const run = yield* running;
  if (connects(run.verdict)) await setupLinks.markTested(setupId);
  return run;
}

/** A client's share is not spent by tests that ask nobody. */
function limitsFor({ sessionId, credentials, recheck }: CheckSubject) {
  const isRecheck = recheck !== undefined && recheck.attempt > 0;
  const limits = isRecheck ? rechecks : clicks;
  const name = isRecheck ? 'recheck' : 'check';
  const operator = [`${name}:operator:${sessionId}`, limits.operator] as const;
  const client = clientKey(credentials, name);
  return client === undefined ? [operator] : [operator, [client, limits.client] as const];
}

async function* run(subject: CheckSubject, services: Services, signal: AbortSignal) {
  try {
    const kept = yield* keepRun(subject, services, signal);
    services.log.info({ run: kept.id, verdict: kept.verdict }, 'credentials tested');
    return toCheckRun(kept);
  } catch (error) {
    if (isCancelled(error)) services.log.info('a test was cancelled');
    throw error;
  }
}
