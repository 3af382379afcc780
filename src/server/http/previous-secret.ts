import { type Context, Hono } from 'hono';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { Services } from '../services.ts';
import { auditOf } from './audit-of.ts';
import { etagOf, expectedVersion } from './etag.ts';
import { toProfile } from './profile-view.ts';

/**
 * `POST /api/v1/profiles/:id/secret/rollback` makes the previous secret the present one again, `DELETE
 * /api/v1/profiles/:id/secret/previous` destroys it before its time. Both want `If-Match`, and answer
 * with the profile or with 409 `no-previous-secret`.
 */
export function previousSecretRoutes(services: Services): Hono {
  const { secretRotations, log } = services;
  const routes = new Hono();

  routes.post('/:id{[0-9a-f-]{36}}/secret/rollback', async (context) => {
    const version = expectedVersion(context.req.header('if-match'));
    const settle = auditOf(context, services).within('profile.secret_rolled_back');
    const record = await secretRotations.rollBack(context.req.param('id'), version, settle);
    log.info({ profile: record.id, status: record.status }, 'secret rolled back');
    return answer(context, record, services);
  });

  routes.delete('/:id{[0-9a-f-]{36}}/secret/previous', async (context) => {
    const version = expectedVersion(context.req.header('if-match'));
    const settle = auditOf(context, services).within('profile.previous_secret_destroyed');
    const record = await secretRotations.destroyPrevious(context.req.param('id'), version, settle);
    log.info({ profile: record.id }, 'previous secret destroyed');
    return answer(context, record, services);
  });

  return routes;
}

async function answer(context: Context, record: ProfileRecord, services: Services) {
  context.header('etag', etagOf(record.version));
  return context.json(await toProfile(record, services));
}
