import { isDeepStrictEqual } from 'node:util';
import { Hono } from 'hono';
import {
  RedeemRequest,
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
import type { Actor } from '../access/actor.ts';
import { completeRun } from '../checks/complete-run.ts';
import { toCheckRun } from '../checks/keep-run.ts';
import type { ClientCredentials } from '../entra/create-entra-client.ts';
import type { CheckRunRecord } from '../profiles/check-run-record.ts';
import type { Services } from '../services.ts';
import { judgeRedeemedCode } from '../sign-in-tests/judge-redeemed-code.ts';
import type { SignInTestRecord } from '../sign-in-tests/sign-in-test-record.ts';
import { actorOf } from './actor-of.ts';
import { appToVisit } from './app-to-visit.ts';
import { takeCredentials } from './credentials.ts';
import { limitSession } from './limit-session.ts';
import { ownSetup, withPresentSecret } from './own-setup.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { originOf } from './request-context.ts';
import { chosenIn } from './selection-of.ts';

const perSession = { doing: 'sign-in-test', limit: 10 };

/** `/api/v1/sign-in-tests`: somebody signs in to the app, which proves consent and redirect. */
export function signInTestRoutes(services: Services): Hono {
  const { signInTests, catalog, entra, log } = services;
  const routes = new Hono();

  routes.post('/', async (context) => {
    const actor = actorOf(context);
    const { sessionId } = actor;
    const request = await readBody(context, SignInTestRequest);
    await ownSetup(actor, request, services);
    const { guide, selection: chosen } = chosenIn(request, catalog);
    const { separator: _, ...selection } = chosen;
    const scopes = scopesToSignInFor(guide, chosen);
    await limitSession(sessionId, perSession, services);
    const app = await appToVisit(request, chosen.cloud, services);
    const redirectUri = callbackUri(originOf(context, services));
    const { id, expiresAt, ...secrets } = await signInTests.start({
      ...app,
      sessionId,
      platform: guide.platform.id,
      connector: guide.connector.id,
      selection,
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
    const { sessionId } = actorOf(context);
    const test = await signInTests.find(context.req.param('id'), sessionId);
    if (test === undefined) throw new Refusal('not-found');
    const { id, status, finding } = test;
    return context.json({ id, status, ...(finding && { finding }) } satisfies SignInTest);
  });

  routes.post('/:id{[0-9a-f-]{36}}/redeem', async (context) => {
    const actor = actorOf(context);
    const request = await readBody(context, RedeemRequest);
    const run = await redeem({ id: context.req.param('id'), actor, request }, services);
    return context.json(toCheckRun(run));
  });

  return routes;
}

type Redemption = {
  readonly id: string;
  readonly actor: Actor;
  readonly request: RedeemRequest;
};

/**
 * Uses the code up and judges what it was worth. The earlier test has to be of the very same
 * credentials and choice, and those have to be the ones that somebody signed in for.
 */
async function redeem({ id, actor, request }: Redemption, services: Services) {
  const { sessionId } = actor;
  const { signInTests, entra, catalog, log } = services;
  const test = await signInTests.find(id, sessionId);
  if (test === undefined) throw new Refusal('not-found');
  const link = await ownSetup(actor, test, services);
  const given = takeCredentials(request.credentials, test.cloud);
  const credentials = await withPresentSecret(given, link, services);
  const { guide, selection: chosen } = chosenIn(test, catalog);
  const run = await services.checkRuns.find(request.checkRunId);
  if (run === undefined || !isSameApp(test, { run, credentials }, services)) {
    throw new Refusal('check-run-unusable');
  }
  const spent = await signInTests.spend(id, sessionId);
  if (spent === undefined) throw new Refusal('check-run-unusable');
  const { code, codeVerifier, nonce } = spent;
  const { tenantId, clientId, redirectUri, scopes } = test;
  const outcome = await entra.redeemCode({
    ...credentials,
    tenant: tenantId,
    code,
    codeVerifier,
    redirectUri,
    scopes,
  });
  const expected = { guide, selection: chosen, nonce, tenantId, clientId };
  const result = judgeRedeemedCode(outcome, expected);
  log.info({ test: id, verdict: result.verdict }, 'test sign-in redeemed');
  return completeRun(run, result, services);
}

type Claimed = { readonly run: CheckRunRecord; readonly credentials: ClientCredentials };

function isSameApp(
  test: SignInTestRecord,
  { run, credentials }: Claimed,
  { sealing }: Pick<Services, 'sealing'>,
): boolean {
  const sameCredentials =
    test.clientId === credentials.clientId &&
    test.tenant === credentials.tenant &&
    sealing.matches(run.credentialsDigest, credentials);
  return sameCredentials && isDeepStrictEqual(subjectOf(test), subjectOf(run));
}

/** Whose, for what guide and choice, in which tenant. */
function subjectOf(of: SignInTestRecord | CheckRunRecord) {
  const { sessionId, platform, connector, selection, tenantId } = of;
  return { sessionId, platform, connector, selection, tenantId };
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
