import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { isCancelled } from '../entra/cancelled.ts';
import type { Services } from '../services.ts';
import { answerProblem } from './answer-problem.ts';
import { apiKeyRoutes } from './api-keys.ts';
import { apiPageRoutes } from './api-page.ts';
import { assetRoutes } from './assets.ts';
import { auditEventRoutes } from './audit-events.ts';
import { checkBatchRoutes } from './check-batches.ts';
import { checkRoutes } from './checks.ts';
import { consentPageRoutes } from './consent-pages.ts';
import { consentRequestRoutes } from './consent-requests.ts';
import { deletedProfileRoutes } from './deleted-profiles.ts';
import { embedLookRoutes } from './embed-looks.ts';
import { embedPageRoutes } from './embed-pages.ts';
import { embedSessionRoutes } from './embed-sessions.ts';
import { embedTokenRoutes } from './embed-tokens.ts';
import { guardDoors } from './guard-doors.ts';
import { catalogRoutes, guideRoutes } from './guides.ts';
import { keepAnswers } from './keep-answers.ts';
import { limitActors } from './limit-actors.ts';
import { metricsRoutes } from './metrics.ts';
import { microsoftReturnRoutes } from './microsoft-return.ts';
import { observeRequests } from './observe-requests.ts';
import { openApiRoutes } from './openapi.ts';
import { type PageMaker, pageRoutes } from './pages.ts';
import { problem, Refusal } from './problems.ts';
import { profileRoutes } from './profiles.ts';
import { refusalOf } from './refusal-of.ts';
import { returnRoutes } from './returns.ts';
import { sameSiteOnly } from './same-site-only.ts';
import { schemaRoutes } from './schemas.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionRoutes } from './session.ts';
import { sessionsRoutes } from './sessions.ts';
import { setupRoutes } from './setup.ts';
import { setupLinkRoutes } from './setup-links.ts';
import { setupPageRoutes } from './setup-pages.ts';
import { shareScript } from './share-script.ts';
import { signInTestRoutes } from './sign-in-tests.ts';
import { storablePaths } from './storable-paths.ts';
import { tenantLookupRoutes } from './tenant-lookups.ts';
import { textRoutes } from './texts.ts';
import { webhookRoutes } from './webhooks.ts';
import { trustProxies } from './where-from.ts';

/** Far more than any request of ours needs, in bytes. */
const largestBody = 512 * 1024;

export type Web = PageMaker & {
  /** Folder of the built assets; without it somebody else serves them. */
  readonly assets: string | undefined;
};

/** The whole HTTP side: API, health, assets, pages. */
export function createApp(services: Services, web: Web): Hono {
  const app = new Hono();
  app.use(observeRequests(services));
  app.use(trustProxies(services));
  if (web.assets !== undefined) app.use('/embed.js', shareScript);
  app.use(securityHeaders(services));
  // Streams of events are passed on as they come: this middleware leaves them alone.
  app.use(compress());
  app.route('/', healthRoutes(services));
  const { metrics, metricsToken } = services;
  if (metrics && metricsToken) app.route('/', metricsRoutes(metrics, metricsToken));
  app.route('/api/v1', apiRoutes(services));
  app.route('/', schemaRoutes());
  if (web.assets !== undefined) app.route('/', assetRoutes(web.assets));
  app.route('/', textRoutes(services));
  app.route('/', returnRoutes(services, web));
  app.route('/', microsoftReturnRoutes(services, web));
  app.route('/', consentPageRoutes(services, web));
  app.route('/', setupPageRoutes(services, web));
  app.route('/', embedLookRoutes(services));
  app.route('/', embedPageRoutes(services, web));
  app.route('/', apiPageRoutes(services, web));
  app.route('/', pageRoutes(services, web));
  app.onError((error, context) => {
    const refused = refusalOf(error);
    if (refused.code === 'internal' && !isCancelled(error)) {
      services.log.error({ err: error, path: context.req.routePath }, 'request failed');
    }
    return answerProblem(context, refused);
  });
  return app;
}

function apiRoutes(services: Services): Hono {
  const api = new Hono();
  api.use(async (context, next) => {
    context.header('cache-control', 'no-store');
    await next();
  });
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (context, methods) => {
        context.header('allow', methods.join(', '));
        return answerProblem(context, problem('method-not-allowed'));
      },
    }),
  );
  api.use(sameSiteOnly(services));
  api.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new Refusal('payload-too-large');
      },
    }),
  );
  api.use(guardDoors(services));
  api.use(limitActors(services));
  api.use(storablePaths);
  api.use(keepAnswers(services));
  api.route('/openapi.json', openApiRoutes());
  api.route('/catalog', catalogRoutes(services));
  api.route('/guides', guideRoutes(services));
  api.route('/session', sessionRoutes(services));
  api.route('/sessions', sessionsRoutes(services));
  api.route('/checks', checkRoutes(services));
  api.route('/check-batches', checkBatchRoutes(services));
  api.route('/tenant-lookups', tenantLookupRoutes(services));
  api.route('/profiles', profileRoutes(services));
  api.route('/deleted-profiles', deletedProfileRoutes(services));
  api.route('/sign-in-tests', signInTestRoutes(services));
  api.route('/consent-requests', consentRequestRoutes(services));
  api.route('/audit-events', auditEventRoutes(services));
  api.route('/setup-links', setupLinkRoutes(services));
  api.route('/setup', setupRoutes(services));
  api.route('/embed-tokens', embedTokenRoutes(services));
  api.route('/embed-sessions', embedSessionRoutes(services));
  api.route('/api-keys', apiKeyRoutes(services));
  api.route('/webhooks', webhookRoutes(services));
  // Answered, not thrown: what asks for the allowed methods leaves errors alone.
  api.all('*', (context) => answerProblem(context, problem('not-found')));
  return api;
}

/** `/healthz`: the process answers. `/readyz`: so does its database. */
function healthRoutes({ ready }: Services): Hono {
  return new Hono()
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      try {
        await ready();
        return context.json({ status: 'ok' });
      } catch {
        return answerProblem(context, problem('unavailable'));
      }
    });
}
