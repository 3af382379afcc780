import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { findOpenApi } from './openapi.ts';
import type { PageMaker } from './pages.ts';
import { originOf } from './request-context.ts';
import { answerStillPage } from './still-page.ts';

/** `GET /api`: the description of the API, to be read. It needs no script. */
export function apiPageRoutes(services: Services, maker: PageMaker): Hono {
  return new Hono().get('/api', async (context) => {
    const document = await findOpenApi();
    const origin = originOf(context, services);
    return answerStillPage(context, { kind: 'api', document, origin }, { services, maker });
  });
}
