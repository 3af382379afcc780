import { Hono } from 'hono';
import { microsoftReturnPath } from '#contract/microsoft-return-path.ts';
import type { Services } from '../services.ts';
import type { PageMaker } from './pages.ts';
import { answerStillPage } from './still-page.ts';

/**
 * `GET /sign-in/microsoft`: where Microsoft leads operators back to. What it sends stands behind the #, so
 * the server never sees it; the script of the page passes it on to the page that waits.
 */
export function microsoftReturnRoutes(services: Services, maker: PageMaker): Hono {
  const routes = new Hono();
  if (services.microsoftSignIns === undefined) return routes;
  return routes.get(microsoftReturnPath, (context) =>
    answerStillPage(context, { kind: 'microsoft-return' }, { services, maker }),
  );
}
