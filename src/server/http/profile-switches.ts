import { type Context, Hono } from 'hono';
import type { AuditAction } from '#contract/audit-events.ts';
import type { Profiles } from '../profiles/profile-repository.ts';
import type { Services } from '../services.ts';
import { auditOf } from './audit-of.ts';
import { etagOf, expectedVersion } from './etag.ts';
import { toProfile } from './profile-view.ts';

/** `POST /api/v1/profiles/:id/disable` and `…/enable`, with `If-Match`; they answer with the `Profile`. */
export function profileSwitchRoutes(services: Services): Hono {
  const { profiles, log } = services;

  const switching =
    (turn: Profiles['disable'], action: AuditAction) => async (context: Context) => {
      const version = expectedVersion(context.req.header('if-match'));
      const settle = auditOf(context, services).within(action);
      const record = await turn(context.req.param('id') ?? '', version, settle);
      log.info({ profile: record.id, status: record.status }, action.replace('.', ' '));
      context.header('etag', etagOf(record.version));
      return context.json(await toProfile(record, services));
    };

  return new Hono()
    .post('/:id{[0-9a-f-]{36}}/disable', switching(profiles.disable, 'profile.disabled'))
    .post('/:id{[0-9a-f-]{36}}/enable', switching(profiles.enable, 'profile.enabled'));
}
