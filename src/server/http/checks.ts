import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { CheckRun } from '#contract/checks.ts';
import { CheckRequest } from '#contract/checks.ts';
import type { CheckResult } from '#domain/checks/check-result.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { type CheckSubject, keepRun, toCheckRun } from '../checks/keep-run.ts';
import { isCancelled } from '../entra/cancelled.ts';
import type { Services } from '../services.ts';
import { takeCredentials } from './credentials.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { requireSession } from './request-context.ts';
import { answerRun } from './stream-run.ts';

const minute = 60_000;

/**
 * Entra writes every attempt into the tenant's sign-in log and may take many for an attack, so
 * nobody may hammer: neither one operator, nor several on one client.
 */
const perOperator = { limit: 10, windowMs: minute };
const perClient = { limit: 5, windowMs: minute };

/** `/api/v1/checks` */
export function checkRoutes(services: Services): Hono {
  return new Hono().post('/', async (context) => {
    const session = await requireSession(context, services);
    const { platform, connector, selection, credentials } = await readBody(context, CheckRequest);
    if (services.catalog.findGuide(platform, connector) === undefined) {
      throw new Refusal('not-found');
    }
    const subject = {
      sessionId: session.id,
      platform,
      connector,
      credentials: takeCredentials(credentials, selection.cloud),
    };
    return answerRun(context, await startRun(context, subject, services), services);
  });
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

/**
 * A client's share is not spent by tests that ask nobody. Its key is hashed: a secret in the wrong
 * field must not come to stand in the database.
 */
function limitsFor({ sessionId, credentials }: CheckSubject) {
  const operator = [`check:operator:${sessionId}`, perOperator] as const;
  const { clientId, clientSecret, tenant } = credentials;
  const found = examineCredentials({ clientId, clientSecret: clientSecret.reveal(), tenant });
  if (found.length > 0) return [operator];
  const client = createHash('sha256').update(clientId).digest('base64url');
  return [operator, [`check:client:${client}`, perClient] as const];
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
