import { type Context, Hono } from 'hono';
import {
  type MadeSetupLink,
  SetupLinkInput,
  type SetupLinkList,
  SetupLinkQuery,
} from '#contract/setup-links.ts';
import type { IssuedSetupLink } from '../links/setup-links.ts';
import type { Services } from '../services.ts';
import { aboutIssuedLink, aboutLink } from './about-link.ts';
import { actorOf } from './actor-of.ts';
import { auditOf } from './audit-of.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { originOf } from './request-context.ts';
import { requireMayChange } from './require-may-change.ts';
import { toSetupLink } from './setup-link-view.ts';
import { takeSetupLink } from './take-setup-link.ts';

const pageSize = 50;

/** `/api/v1/setup-links`: links by which somebody without an account does one setup. */
export function setupLinkRoutes(services: Services): Hono {
  const { setupLinks, log } = services;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const query = readQuery(context, SetupLinkQuery);
    const { links, next } = await setupLinks.list({ ...query, limit: pageSize });
    const list: SetupLinkList = { links: links.map((link) => toSetupLink(link, services)), next };
    return context.json(list);
  });

  routes.post('/', async (context) => {
    const { id, name } = actorOf(context);
    const wanted = await readBody(context, SetupLinkInput);
    await requireMayChange(context, wanted, services);
    const input = await takeSetupLink(wanted, services);
    const issued = await setupLinks.create(
      { ...input, createdBy: { id, name } },
      auditOf(context, services).settling('link.created', aboutIssuedLink),
    );
    log.info({ link: issued.link.id }, 'setup link created');
    context.header('location', `/api/v1/setup-links/${issued.link.id}`);
    return context.json(toMade(context, issued), 201);
  });

  routes.get('/:id{[0-9a-f-]{36}}', async (context) => {
    const link = await setupLinks.find(context.req.param('id'));
    if (link === undefined) throw new Refusal('not-found');
    return context.json(toSetupLink(link, services));
  });

  routes.delete('/:id{[0-9a-f-]{36}}', async (context) => {
    const id = context.req.param('id');
    await setupLinks.revoke(id, auditOf(context, services).settling('link.revoked', aboutLink));
    log.info({ link: id }, 'setup link revoked');
    return context.body(null, 204);
  });

  routes.post('/:id{[0-9a-f-]{36}}/reissue', async (context) => {
    const link = await setupLinks.find(context.req.param('id'));
    await requireMayChange(context, { profileId: link?.profileId }, services);
    const issued = await setupLinks.reissue(
      context.req.param('id'),
      auditOf(context, services).settling('link.reissued', aboutIssuedLink),
    );
    log.info({ link: issued.link.id }, 'setup link reissued');
    return context.json(toMade(context, issued));
  });

  const toMade = (context: Context, { link, token }: IssuedSetupLink): MadeSetupLink => ({
    link: toSetupLink(link, services),
    url: `${originOf(context, services)}/setup/${token}`,
  });

  return routes;
}
