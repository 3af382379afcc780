import { Hono } from 'hono';
import {
  type ConsentRequest,
  ConsentRequestInput,
  type MadeConsentRequest,
} from '#contract/consent-requests.ts';
import { callbackUri } from '#domain/consent/callback-uri.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import type { ConsentRequestRecord } from '../consent/consent-request-record.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { appToVisit } from './app-to-visit.ts';
import { limitSession } from './limit-session.ts';
import { ownSetup } from './own-setup.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { originOf } from './request-context.ts';
import { chosenIn } from './selection-of.ts';

const perSession = { doing: 'consent-request', limit: 10 };

/** `/api/v1/consent-requests`: links for somebody who may consent. */
export function consentRequestRoutes(services: Services): Hono {
  const { consentRequests, checkRuns, catalog, log, now } = services;
  const routes = new Hono();

  routes.post('/', async (context) => {
    const actor = actorOf(context);
    const { sessionId } = actor;
    const input = await readBody(context, ConsentRequestInput);
    await ownSetup(actor, input, services);
    const { guide, selection: chosen } = chosenIn(input, catalog);
    if (requiredPermissions(guide, chosen).length === 0) {
      throw new Refusal('invalid-request', {
        errors: [{ pointer: '/selection', code: 'nothing-to-consent-to' }],
      });
    }
    await limitSession(sessionId, perSession, services);
    const app = await appToVisit(input, input.selection.cloud, services);
    const origin = originOf(context, services);
    const { id, token, expiresAt } = await consentRequests.create({
      ...app,
      sessionId,
      platform: guide.platform.id,
      connector: guide.connector.id,
      selection: input.selection,
      appName: await appName(input.checkRunId, sessionId),
      redirectUri: input.leadsBack ? callbackUri(origin) : undefined,
    });
    log.info({ request: id }, 'consent asked for');
    const url = `${origin}/consent/${token}`;
    const made: MadeConsentRequest = { id, url, continueUrl: `${url}/continue`, expiresAt };
    return context.json(made, 201);
  });

  routes.get('/:id{[0-9a-f-]{36}}', async (context) => {
    const { sessionId } = actorOf(context);
    const request = await consentRequests.find(context.req.param('id'), sessionId);
    if (request === undefined) throw new Refusal('not-found');
    return context.json(consentRequestView(request, now()));
  });

  routes.delete('/:id{[0-9a-f-]{36}}', async (context) => {
    const { sessionId } = actorOf(context);
    if (!(await consentRequests.revoke(context.req.param('id'), sessionId))) {
      throw new Refusal('not-found');
    }
    return context.body(null, 204);
  });

  /** As the token of an earlier test has stated it: what somebody types is not shown as a name. */
  async function appName(runId: string | undefined, sessionId: string) {
    const run = runId === undefined ? undefined : await checkRuns.find(runId);
    if (run?.sessionId !== sessionId) return undefined;
    return run.results.find(({ id }) => id === 'identity')?.facts?.appName;
  }

  return routes;
}

/** What its session is told of a request. */
function consentRequestView(request: ConsentRequestRecord, now: number): ConsentRequest {
  const { id, clientId, tenant, createdAt, expiresAt, finding } = request;
  const canBeUsed = request.status === 'open' || request.status === 'declined';
  return {
    id,
    clientId,
    tenant,
    leadsBack: request.redirectUri !== undefined,
    createdAt,
    expiresAt,
    status: canBeUsed && expiresAt <= now ? 'expired' : request.status,
    ...(finding && { finding }),
  };
}
