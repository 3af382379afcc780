import type { Answer } from './answer.ts';
import type { AskedScopes } from './asked-scopes.ts';
import { readAuthorizeRequest } from './authorize-request.ts';
import type { Call, Reply } from './call.ts';
import { consentedScopes, ensureServicePrincipal, recordConsent } from './consents.ts';
import { findServicePrincipal } from './directory.ts';
import { findGraphPermission } from './graph-permissions.ts';
import { pageAnswer } from './html-page.ts';
import {
  type Authorization,
  judgeAuthorize,
  judgeScopes,
  requestRefusal,
} from './judge-authorize.ts';
import { judgeUser, type SignedIn, usersFor } from './judge-visit.ts';
import { delayedBy } from './propagation.ts';
import { redirectBack, redirectRefused } from './redirect-back.ts';
import { type Refusal, refusalText } from './refuse.ts';
import { accountsPage, approvalPage, consentPage, stoppedPage } from './sign-in-pages.ts';

const codeMilliseconds = 10 * 60 * 1000;

/**
 * Signing in: a page to choose an account, a page to consent where that is needed, and back to the
 * app. Nothing is remembered between them; each button sends all that has been chosen.
 */
export function authorizeReply(call: Call): Reply {
  const fault = call.simulation.faults.take('authorize');
  const judged = judgeAuthorize(call, readAuthorizeRequest(call.recorded));
  if (judged.kind === 'stopped') {
    return { answer: stopped(call, judged.refusal), fault };
  }
  const { authorization } = judged;
  if (fault?.kind === 'aadsts' && staysOnPage.has(fault.code)) {
    const refusal = { ...fault, facts: authorization.facts };
    return { answer: stopped(call, refusal), fault: undefined };
  }
  if (fault?.kind === 'aadsts') {
    return { answer: redirectRefused(authorization, fault, call), fault: undefined };
  }
  return { answer: answerAuthorization(call, authorization), fault };
}

/** What Entra never sends back to an app. */
const staysOnPage: ReadonlySet<number> = new Set([
  50011, 50020, 50034, 50194, 90002, 500113, 700016, 900971,
]);

/** A refusal that is told to the person alone. */
export function stopped(call: Call, refusal: Refusal): Answer {
  return pageAnswer(stoppedPage(refusalText(call, refusal)), call.simulation);
}

function answerAuthorization(call: Call, authorization: Authorization): Answer {
  const refusal = requestRefusal(authorization);
  const asked = refusal ?? judgeScopes(authorization, call);
  if ('code' in asked) {
    return redirectRefused(authorization, asked, call);
  }
  const { user } = call.recorded.form;
  if (user === 'cancel') {
    return redirectRefused(authorization, { code: 65004 }, call);
  }
  return user === undefined
    ? askWho(call, authorization)
    : answerUser(call, { authorization, asked, userId: user });
}

function askWho(call: Call, authorization: Authorization): Answer {
  const { request, app, facts } = authorization;
  if (request.prompt === 'none') {
    return redirectRefused(authorization, { code: 50058 }, call);
  }
  const hint = request.loginHint?.toLowerCase();
  const users = usersFor(authorization, call).toSorted(
    (one, other) => Number(isHinted(other)) - Number(isHinted(one)),
  );
  const tenantName = facts['directoryName'] ?? '';
  return pageAnswer(accountsPage({ app, tenantName }, users), call.simulation);

  function isHinted({ userPrincipalName }: { userPrincipalName: string }): boolean {
    return userPrincipalName === hint;
  }
}

type Chosen = {
  readonly authorization: Authorization;
  readonly asked: AskedScopes;
  readonly userId: string;
};

function answerUser(call: Call, { authorization, asked, userId }: Chosen): Answer {
  const signedIn = judgeUser(authorization, userId, call);
  if ('code' in signedIn) {
    return stopped(call, signedIn);
  }
  const { user, tenant } = signedIn;
  const principal = findServicePrincipal(authorization.app, tenant);
  if (principal?.assignmentRequired && !principal.assignedUserIds.includes(user.objectId)) {
    return redirectRefused(authorization, { code: 50105 }, call);
  }
  const consented = consentedScopes(principal, user, call.identity.at);
  return needsConsent(authorization, asked, consented)
    ? answerConsent(call, { authorization, asked, signedIn })
    : codeAnswer(call, { authorization, asked, signedIn });
}

/** `.default` asks only where nothing at all is consented; `prompt=consent` asks always. */
function needsConsent(
  { request }: Authorization,
  { graph, isDefault }: AskedScopes,
  consented: ReadonlySet<string>,
): boolean {
  if (request.prompt === 'consent') {
    return true;
  }
  return isDefault || graph.length === 0
    ? consented.size === 0
    : graph.some((name) => !consented.has(name));
}

type Known = {
  readonly authorization: Authorization;
  readonly asked: AskedScopes;
  readonly signedIn: SignedIn;
};

function answerConsent(call: Call, known: Known): Answer {
  const { authorization, asked, signedIn } = known;
  const { user, tenant } = signedIn;
  const { app } = authorization;
  const permissions = [...asked.graph, ...asked.oidc];
  const question = { app, user, permissions, tenantName: tenant.displayName };
  const isForbidden = !user.isAdmin && asked.graph.some(isForAdmins);
  const { decision, forAll } = call.recorded.form;
  if (decision === 'cancel') {
    return redirectRefused(authorization, { code: isForbidden ? 90094 : 65004 }, call);
  }
  if (isForbidden) {
    return pageAnswer(approvalPage(question), call.simulation);
  }
  if (decision !== 'accept') {
    return pageAnswer(consentPage(question), call.simulation);
  }
  const { simulation } = call;
  const principal = ensureServicePrincipal(
    { app, tenant },
    delayedBy(simulation, 'servicePrincipal'),
  );
  const by = forAll !== undefined && user.isAdmin ? 'everybody' : user;
  recordConsent(principal, permissions, { by, visibleFrom: delayedBy(simulation, 'consent') });
  return codeAnswer(call, known);
}

function isForAdmins(name: string): boolean {
  return findGraphPermission(name)?.adminOnly ?? false;
}

function codeAnswer({ simulation, identity }: Call, known: Known): Answer {
  const { authorization, asked, signedIn } = known;
  const { request, app, redirectUri, platform } = authorization;
  const code = simulation.codes.issueCode({
    tenantId: signedIn.tenant.id,
    clientId: app.clientId,
    userId: signedIn.user.objectId,
    oidc: asked.oidc,
    nonce: request.nonce,
    platform,
    redirectUri,
    challenge: request.codeChallenge,
    endsAt: new Date(identity.at.getTime() + codeMilliseconds),
  });
  return redirectBack(authorization, { code, session_state: identity.correlationId });
}
