import { Hono } from 'hono';
import {
  type SignInTest,
  SignInTestRequest,
  type StartedSignInTest,
} from '#contract/sign-in-tests.ts';
import { clouds } from '#domain/catalog/cloud.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { callbackUri } from '#domain/consent/callback-uri.ts';
import { asksOfflineAccess, offlineAccess } from '#domain/permissions/offline-access.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import type { Selection } from '#domain/selection/selection.ts';
import type { Services } from '../services.ts';
import { appToVisit } from './app-to-visit.ts';
import { chosenSelection } from './chosen-selection.ts';
import { limitSession } from './limit-session.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { originOf, requireSession } from './request-context.ts';

const perSession = { doing: 'sign-in-test', limit: 10 };

/** `/api/v1/sign-in-tests`: somebody signs in to the app, which proves consent and redirect. */
export function signInTestRoutes(services: Services): Hono {
  const { signInTests, catalog, entra, log } = services;
  const routes = new Hono();

  routes.post('/', async (context) => {
    const session = await requireSession(context, services);
    const request = await readBody(context, SignInTestRequest);
    const { guide, chosen } = chosenSelection(request, catalog);
    const scopes = scopesToSignInFor(guide, chosen);
    await limitSession(session.id, perSession, services);
    const app = await appToVisit(request, chosen.cloud, services);
    const redirectUri = callbackUri(originOf(context, services));
    const { id, expiresAt, ...secrets } = await signInTests.start({
      ...app,
      sessionId: session.id,
      platform: guide.platform.id,
      connector: guide.connector.id,
      selection: request.selection,
      redirectUri,
      scopes,
    });
    const { tenantId, clientId } = app;
    const authorizeUrl = entra.authorizeUrl(chosen.cloud, {
      ...secrets,
      tenantId,
      clientId,
      redirectUri,
      scopes,
    });
    log.info({ test: id }, 'test sign-in begun');
    return context.json({ id, authorizeUrl, expiresAt } satisfies StartedSignInTest, 201);
  });

  routes.get('/:id{[0-9a-f-]{36}}', async (context) => {
    const session = await requireSession(context, services);
    const test = await signInTests.find(context.req.param('id'), session.id);
    if (test === undefined) throw new Refusal('not-found');
    const { id, status, finding } = test;
    return context.json({ id, status, ...(finding && { finding }) } satisfies SignInTest);
  });

  return routes;
}

/** Refuses a choice that no sign-in can prove: one of an app without users, or of nothing. */
function scopesToSignInFor(guide: Guide, selection: Selection): readonly string[] {
  const names = requiredPermissions(guide, selection).map(({ name }) => name);
  if (selection.permissionType !== 'delegated' || names.length === 0) {
    throw new Refusal('invalid-request', {
      errors: [{ pointer: '/selection', code: 'nothing-to-sign-in-for' }],
    });
  }
  const { graphUrl } = clouds[selection.cloud];
  return [
    ...names.map((name) => `${graphUrl}/${name}`),
    'openid',
    ...(asksOfflineAccess(guide, selection) ? [offlineAccess] : []),
  ];
}
