import { type Context, Hono } from 'hono';
import { SetupDraft } from '#contract/setup-links.ts';
import { keepable } from '../links/keepable.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { bearerOf } from './find-setup.ts';
import { limitSession } from './limit-session.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { readSetupCookie, takeSetupCookie } from './setup-cookie.ts';
import { toSetup } from './setup-view.ts';

const drafts = { doing: 'setup-draft', limit: 120 };

/** `/api/v1/setup`: the one setup that somebody with a link is at. */
export function setupRoutes(services: Services): Hono {
  const { setupLinks, setupSessions } = services;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const link = await setupLinks.find(linkOf(context));
    const setup = link && (await toSetup(link, services));
    if (setup === undefined) throw new Refusal('setup-over');
    return context.json(setup);
  });

  routes.put('/draft', async (context) => {
    const linkId = linkOf(context);
    const draft = await readBody(context, SetupDraft);
    await limitSession(linkId, drafts, services);
    await setupLinks.keepDraft(linkId, keepable(draft));
    return context.body(null, 204);
  });

  routes.delete('/', async (context) => {
    const linkId = linkOf(context);
    const framed = bearerOf(context);
    const token = framed ?? readSetupCookie(context, linkId, services);
    if (token !== undefined) await setupSessions.end(linkId, token);
    if (framed === undefined) takeSetupCookie(context, linkId, services);
    return context.body(null, 204);
  });

  return routes;
}

function linkOf(context: Context): string {
  const actor = actorOf(context);
  if (actor.kind !== 'setup') throw new Error('a door for setups has let in somebody else');
  return actor.linkId;
}
