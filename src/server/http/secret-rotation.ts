import { Hono } from 'hono';
import type { CheckRun } from '#contract/checks.ts';
import { type SecretRotated, SecretRotation } from '#contract/secret-rotation.ts';
import type { CheckResult } from '#domain/checks/check-result.ts';
import { provesSecret } from '#domain/checks/proves-secret.ts';
import { seenTenant } from '../checks/seen-tenant.ts';
import { storedSelection } from '../checks/stored-subject.ts';
import { ChangedMeanwhileError } from '../profiles/profile-errors.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { NewSecret } from '../profiles/rotate-secret.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { type Audit, auditOf } from './audit-of.ts';
import { startRun } from './checks.ts';
import { expectedVersion } from './etag.ts';
import { takeNewSecret } from './new-secret.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { answerRun } from './stream-run.ts';

const hourMs = 3_600_000;

/**
 * `POST /api/v1/profiles/:id/secret`: tests a new secret with all else as it is stored, and puts it in
 * the place of the present one if it is proven; else the present one stays.
 */
export function secretRotationRoute(services: Services): Hono {
  return new Hono().post('/:id{[0-9a-f-]{36}}/secret', async (context) => {
    const { sessionId } = actorOf(context);
    const version = expectedVersion(context.req.header('if-match'));
    const { graceHours, secretEndsAt, recheck, ...given } = await readBody(context, SecretRotation);
    const record = await services.profiles.find(context.req.param('id'));
    if (record === undefined) throw new Refusal('not-found');
    // Before anything is asked: a test for nothing counts at Entra all the same.
    if (record.version !== version) throw new ChangedMeanwhileError(record);
    const clientSecret = await takeNewSecret(given.clientSecret, record, services);
    const { platform, connector, cloud, tenant, clientId } = record;
    const running = await startRun(
      context,
      {
        sessionId,
        madeBy: 'rotation',
        guide: services.catalog.findGuide(platform, connector),
        selection: storedSelection(record),
        platform,
        connector,
        redirectUri: record.redirectUri ?? undefined,
        recheck,
        credentials: { cloud, tenant, clientId, clientSecret },
      },
      services,
    );
    const secret = { clientSecret, graceMs: graceHours * hourMs, endsAt: secretEndsAt };
    const audit = auditOf(context, services);
    return answerRun(context, rotated(running, { record, secret, audit }, services), services);
  });
}

type Rotation = {
  readonly record: ProfileRecord;
  readonly secret: Omit<NewSecret, 'check'>;
  readonly audit: Audit;
};

async function* rotated(
  running: AsyncGenerator<CheckResult, CheckRun, undefined>,
  { record, secret, audit }: Rotation,
  { secretRotations, log }: Services,
): AsyncGenerator<CheckResult, SecretRotated, undefined> {
  const run = yield* running;
  if (!provesSecret(run.results)) {
    await secretRotations.keepUnproven(run.id, record.id);
    await audit.tell('profile.secret_rotated', {
      outcome: 'failed',
      profileId: record.id,
      subject: record.name,
      data: { verdict: run.verdict },
    });
    return { run, rotated: false };
  }
  const check = { ...run, tenantId: seenTenant(run.results) };
  const settle = audit.within('profile.secret_rotated', { data: { verdict: run.verdict } });
  await secretRotations.rotate(record, { ...secret, check }, settle);
  log.info({ profile: record.id }, 'secret rotated');
  return { run, rotated: true };
}
