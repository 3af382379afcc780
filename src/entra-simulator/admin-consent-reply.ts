import type { Answer } from './answer.ts';
import { stopped } from './authorize-reply.ts';
import { readAuthorizeRequest } from './authorize-request.ts';
import type { Call, Reply } from './call.ts';
import { recordAdminConsent } from './consents.ts';
import { pageAnswer } from './html-page.ts';
import { redirectRefusal } from './judge-authorize.ts';
import { judgeUser, judgeVisit, type SignedIn, usersFor, type Visit } from './judge-visit.ts';
import { delayedBy } from './propagation.ts';
import { redirectTo } from './redirect-back.ts';
import { platformOf } from './redirect-uri.ts';
import { type Refusal, refusalText } from './refuse.ts';
import { accountsPage, adminConsentPage, approvalPage, grantedPage } from './sign-in-pages.ts';

/** Where an administrator's consent goes back to. */
type Return = {
  readonly version: 1 | 2;
  /** Undefined where nobody waits: only the first version allows that. */
  readonly redirectUri: string | undefined;
  readonly state: string | undefined;
  readonly scope: string | undefined;
};

/** An administrator consents for a whole tenant to what the registration configures. */
export function adminConsentReply(call: Call): Reply {
  const fault = call.simulation.faults.take('admin-consent');
  const request = readAuthorizeRequest(call.recorded);
  const visit = judgeVisit(call, request.clientId);
  if ('code' in visit) {
    return { answer: stopped(call, visit), fault };
  }
  const version = isFirstVersion(call) ? 1 : 2;
  const uri = judgeRedirect(visit, request.redirectUri, version);
  if (typeof uri === 'object') {
    return { answer: stopped(call, uri), fault };
  }
  const { state, scope } = request;
  const back: Return = { version, redirectUri: uri, state, scope };
  if (version === 2 && !scope) {
    return { answer: stopped(call, { code: 900144, parameter: 'scope' }), fault };
  }
  if (fault?.kind === 'aadsts') {
    return {
      answer: refusedAnswer(call, back, { ...fault, facts: visit.facts }),
      fault: undefined,
    };
  }
  return { answer: answerVisit(call, visit, back), fault };
}

function isFirstVersion({ recorded }: Call): boolean {
  return !recorded.path.split('?')[0]?.endsWith('/v2.0/adminconsent');
}

function judgeRedirect(
  visit: Visit,
  asked: string | undefined,
  version: 1 | 2,
): string | undefined | Refusal {
  if (asked !== undefined) {
    return platformOf(visit.app, asked) ? asked : redirectRefusal(visit);
  }
  return version === 1 ? visit.app.redirectUris.web[0] : redirectRefusal(visit);
}

function answerVisit(call: Call, visit: Visit, back: Return): Answer {
  const { user: userId, decision } = call.recorded.form;
  if (userId === 'cancel' || decision === 'cancel') {
    return cancelledAnswer(call, back, visit);
  }
  if (userId === undefined) {
    const tenantName = visit.facts['directoryName'] ?? '';
    return pageAnswer(
      accountsPage({ app: visit.app, tenantName }, usersFor(visit, call)),
      call.simulation,
    );
  }
  const signedIn = judgeUser(visit, userId, call);
  if ('code' in signedIn) {
    return stopped(call, signedIn);
  }
  return answerAdmin(call, { visit, back, signedIn });
}

type Known = { readonly visit: Visit; readonly back: Return; readonly signedIn: SignedIn };

function answerAdmin(call: Call, { visit, back, signedIn }: Known): Answer {
  const { simulation } = call;
  const { app } = visit;
  const { user, tenant } = signedIn;
  const { delegated, application } = app.requiredPermissions;
  const permissions = [...delegated, ...application];
  const question = { app, user, permissions, tenantName: tenant.displayName };
  if (!user.isAdmin) {
    return pageAnswer(approvalPage(question), simulation);
  }
  if (call.recorded.form['decision'] !== 'accept') {
    return pageAnswer(adminConsentPage(question), simulation);
  }
  recordAdminConsent(
    { app, tenant },
    {
      servicePrincipal: delayedBy(simulation, 'servicePrincipal'),
      consent: delayedBy(simulation, 'consent'),
    },
  );
  if (back.redirectUri === undefined) {
    return pageAnswer(grantedPage(tenant), simulation);
  }
  const { state, scope } = back;
  return redirectTo(back.redirectUri, { admin_consent: 'True', tenant: tenant.id, state, scope });
}

/** The second version says True although it failed. */
function cancelledAnswer(call: Call, back: Return, { facts }: Visit): Answer {
  if (back.version === 2) {
    return refusedAnswer(call, back, { code: 65004, facts });
  }
  if (back.redirectUri === undefined) {
    return stopped(call, { code: 65004, facts });
  }
  return redirectTo(back.redirectUri, {
    error: 'permission_denied',
    error_description: 'The admin canceled the request',
    state: back.state,
  });
}

function refusedAnswer(
  call: Call,
  { version, redirectUri, state }: Return,
  refusal: Refusal,
): Answer {
  if (redirectUri === undefined) {
    return stopped(call, refusal);
  }
  return redirectTo(redirectUri, {
    ...(version === 2 && { admin_consent: 'True' }),
    error: refusal.code === 65004 ? 'consent_required' : 'access_denied',
    error_description: refusalText(call, refusal),
    state,
  });
}
