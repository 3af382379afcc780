import { Hono } from 'hono';
import type { ConsentLinkEnd, StillPage } from '#contract/still-page.ts';
import type { ConsentRequestRecord } from '../consent/consent-request-record.ts';
import type { Services } from '../services.ts';
import type { PageMaker } from './pages.ts';
import { chosenIn } from './selection-of.ts';
import { answerStillPage } from './still-page.ts';

const token = ':token{[\\w-]{43}}';

/**
 * `GET /consent/:token`: what is to be consented to, for somebody without an account; opening it
 * changes nothing, for programs that preview links do so too. `…/continue` leads on to Microsoft.
 */
export function consentPageRoutes(services: Services, maker: PageMaker): Hono {
  const { consentRequests, entra, log, now } = services;
  const routes = new Hono();

  routes.get(`/consent/${token}`, async (context) => {
    const path = context.req.path;
    const request = await consentRequests.findByToken(context.req.param('token'));
    const page = consentPage(request, path, services);
    const status = page.kind === 'consent' ? 200 : 410;
    return answerStillPage(context, page, { services, maker, status });
  });

  routes.get(`/consent/${token}/continue`, async (context) => {
    const request = await consentRequests.findByToken(context.req.param('token'));
    const end = endOf(request, now());
    const state =
      request && end === undefined ? await consentRequests.leave(request.id) : undefined;
    if (request === undefined || state === undefined) {
      const page: StillPage = { kind: 'consent-ended', end: end ?? 'used' };
      return answerStillPage(context, page, { services, maker, status: 410 });
    }
    const { tenantId, clientId, redirectUri, selection } = request;
    const back = redirectUri === undefined ? undefined : { redirectUri, state };
    log.info({ request: request.id }, 'somebody goes to Microsoft to consent');
    context.header('cache-control', 'no-store');
    return context.redirect(
      entra.adminConsentUrl(selection.cloud, { tenantId, clientId, back }),
      303,
    );
  });

  return routes;
}

/** Why nobody can consent by this link; `undefined` while somebody can. */
function endOf(request: ConsentRequestRecord | undefined, now: number): ConsentLinkEnd | undefined {
  if (request === undefined) return 'unknown';
  if (request.status === 'revoked') return 'revoked';
  if (request.expiresAt <= now) return 'expired';
  return request.status === 'returned' ? 'used' : undefined;
}

function consentPage(
  request: ConsentRequestRecord | undefined,
  path: string,
  { catalog, now }: Services,
): StillPage {
  const end = endOf(request, now());
  if (request === undefined || end !== undefined) {
    return { kind: 'consent-ended', end: end ?? 'unknown' };
  }
  const { guide, selection: chosen } = chosenIn(request, catalog);
  return {
    kind: 'consent',
    guide,
    selection: chosen,
    clientId: request.clientId,
    appName: request.appName,
    tenant: request.tenant,
    tenantId: request.tenantId,
    continuePath: `${path}/continue`,
    leadsBack: request.redirectUri !== undefined,
    declined: request.status === 'declined',
  };
}
