import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { PageRenderer } from '#contract/page.ts';
import type { Services } from '../services.ts';
import { assetRoutes } from './assets.ts';
import { checkRoutes } from './checks.ts';
import { catalogRoutes, guideRoutes } from './guides.ts';
import { pageRoutes } from './pages.ts';
import { problem, Refusal } from './problems.ts';
import { profileRoutes } from './profiles.ts';
import { refusalOf } from './refusal-of.ts';
import { sameSiteOnly } from './same-site-only.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionRoutes } from './session.ts';
import type { PageShell } from './shell.ts';

/** Far more than any request of ours needs, in bytes. */
const largestBody = 512 * 1024;

export type Web = {
  readonly render: PageRenderer;
  readonly shell: PageShell;
  /** Folder of the built assets; without it somebody else serves them. */
  readonly assets: string | undefined;
};

/** The whole HTTP side: API, health, assets, pages. */
export function createApp(services: Services, web: Web): Hono {
  const app = new Hono();
  app.use(securityHeaders(services));
  // Streams of events are passed on as they come: this middleware leaves them alone.
  app.use(compress());
  app.route('/', healthRoutes(services));
  app.route('/api/v1', apiRoutes(services));
  if (web.assets !== undefined) app.route('/', assetRoutes(web.assets));
  app.route('/', pageRoutes(services, web));
  app.onError((error, context) => {
    const refused = refusalOf(error);
    if (refused.code === 'internal') {
      services.log.error({ err: error, path: context.req.routePath }, 'request failed');
    }
    if (refused.retryAfter !== undefined) {
      context.header('retry-after', String(refused.retryAfter));
    }
    context.header('content-type', 'application/problem+json');
    return context.body(JSON.stringify(refused), refused.status as 400);
  });
  return app;
}

function apiRoutes(services: Services): Hono {
  const api = new Hono();
  api.use(async (context, next) => {
    context.header('cache-control', 'no-store');
    await next();
  });
  api.use(sameSiteOnly(services));
  api.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new Refusal('payload-too-large');
      },
    }),
  );
  api.route('/catalog', catalogRoutes(services));
  api.route('/guides', guideRoutes(services));
  api.route('/session', sessionRoutes(services));
  api.route('/checks', checkRoutes(services));
  api.route('/profiles', profileRoutes(services));
  api.all('*', () => {
    throw new Refusal('not-found');
  });
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
        return context.json(problem('unavailable'), 503);
      }
    });
}
