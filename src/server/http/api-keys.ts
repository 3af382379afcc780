import { Hono } from 'hono';
import { type ApiKey, ApiKeyInput, type ApiKeyList } from '#contract/api-keys.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { auditOf } from './audit-of.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';

/** `/api/v1/api-keys` */
export function apiKeyRoutes(services: Services): Hono {
  const { apiKeys, log } = services;
  const routes = new Hono();

  routes.get('/', async (context) => {
    return context.json({ apiKeys: [...(await apiKeys.list())] } satisfies ApiKeyList);
  });

  routes.post('/', async (context) => {
    const input = await readBody(context, ApiKeyInput);
    const made = await apiKeys.create(
      input,
      actorOf(context),
      auditOf(context, services).settling('api_key.created', aboutNewKey),
    );
    log.info({ apiKey: made.apiKey.id, scopes: made.apiKey.scopes }, 'API key made');
    return context.json(made, 201);
  });

  routes.delete('/:id{[0-9a-f-]{36}}', async (context) => {
    const id = context.req.param('id');
    const found = await apiKeys.revoke(
      id,
      auditOf(context, services).settling('api_key.revoked', aboutKey),
    );
    if (!found) throw new Refusal('not-found');
    log.info({ apiKey: id }, 'API key revoked');
    return context.body(null, 204);
  });

  return routes;
}

/** For the audit log: of the key itself nothing. */
function aboutKey({ id, name }: ApiKey) {
  return { subject: name, data: { apiKey: id } };
}

/** What it is for, too, and until when. */
function aboutNewKey({ id, name, scopes, expiresAt }: ApiKey) {
  return { subject: name, data: { apiKey: id, scopes: scopes.join(' '), expiresAt } };
}
