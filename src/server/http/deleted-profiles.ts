import { Hono } from 'hono';
import {
  type DeletedProfileList,
  ProfileRestoration,
  recoverableMs,
} from '#contract/deleted-profiles.ts';
import { PageQuery } from '#contract/page-query.ts';
import type { DeletedProfile } from '../profiles/deleted-profiles.ts';
import type { Services } from '../services.ts';
import { auditOf } from './audit-of.ts';
import { etagOf } from './etag.ts';
import { placeOf, toProfile } from './profile-view.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';

const pageSize = 50;

/** `/api/v1/deleted-profiles` */
export function deletedProfileRoutes(services: Services): Hono {
  const { deletedProfiles, log } = services;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const { after } = readQuery(context, PageQuery);
    const page = await deletedProfiles.list({ after, limit: pageSize });
    return context.json({
      profiles: page.profiles.map((profile) => toDeleted(profile, services)),
      next: page.next,
    } satisfies DeletedProfileList);
  });

  routes.post('/:id{[0-9a-f-]{36}}/restore', async (context) => {
    const { name } = await readBody(context, ProfileRestoration);
    const settle = auditOf(context, services).within('profile.restored');
    const record = await deletedProfiles.restore(context.req.param('id'), name, settle);
    log.info({ profile: record.id, status: record.status }, 'profile restored');
    context.header('etag', etagOf(record.version));
    return context.json(await toProfile(record, services));
  });

  routes.delete('/:id{[0-9a-f-]{36}}', async (context) => {
    const settle = auditOf(context, services).within('profile.destroyed');
    await deletedProfiles.destroy(context.req.param('id'), settle);
    log.info({ profile: context.req.param('id') }, 'profile destroyed');
    return context.body(null, 204);
  });

  return routes;
}

function toDeleted(
  deleted: DeletedProfile,
  services: Pick<Services, 'catalog'>,
): DeletedProfileList['profiles'][number] {
  return {
    ...deleted,
    ...placeOf(deleted, services),
    recoverableUntil: deleted.deletedAt + recoverableMs,
  };
}
