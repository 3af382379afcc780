import { Hono } from 'hono';
import { ApiKeyInput, type ApiKeyList } from '#contract/api-keys.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';

/** `/api/v1/api-keys` */
export function apiKeyRoutes({ apiKeys, log }: Services): Hono {
  const routes = new Hono();

  routes.get('/', async (context) => {
    return context.json({ apiKeys: [...(await apiKeys.list())] } satisfies ApiKeyList);
  });

  routes.post('/', async (context) => {
    const input = await readBody(context, ApiKeyInput);
    const made = await apiKeys.create(input, actorOf(context));
    log.info({ apiKey: made.apiKey.id, scopes: made.apiKey.scopes }, 'API key made');
    return context.json(made, 201);
  });

  routes.delete('/:id{[0-9a-f-]{36}}', async (context) => {
    const id = context.req.param('id');
    if (!(await apiKeys.revoke(id))) throw new Refusal('not-found');
    log.info({ apiKey: id }, 'API key revoked');
    return context.body(null, 204);
  });

  return routes;
}
