import { accessTokenClaims, expiresInSeconds } from './access-token.ts';
import { type Answer, jsonAnswer, uncached } from './answer.ts';
import type { Call, Reply } from './call.ts';
import type { Fault } from './faults.ts';
import { type Grant, judgeTokenRequest } from './judge-token-request.ts';
import { refuse } from './refuse.ts';
import { identityHeaders } from './request-identity.ts';
import { signInTokenAnswer } from './sign-in-token-reply.ts';
import { readTokenRequest } from './token-request.ts';

export async function tokenReply(call: Call): Promise<Reply> {
  const queued = call.simulation.faults.take('token');
  const request = readTokenRequest(call.tenantText, call.recorded);
  const wait = call.simulation.throttle.count(request.clientId ?? '', call.identity.at);
  if (wait !== undefined) {
    return { answer: refuse(call, { code: 90055, retryAfterSeconds: wait }), fault: queued };
  }
  if (signInGrants.has(request.grantType)) {
    return { answer: await signInTokenAnswer(call, request), fault: queued };
  }
  const verdict = judgeTokenRequest(request, call.simulation);
  if ('code' in verdict) {
    return { answer: refuse(call, verdict), fault: queued };
  }
  const fault = queued ?? verdict.tenant.fault;
  return { answer: await grantedAnswer(call, misdirected(verdict, fault, call)), fault };
}

const signInGrants: ReadonlySet<string | undefined> = new Set([
  'authorization_code',
  'refresh_token',
]);

async function grantedAnswer({ identity, simulation }: Call, grant: Grant): Promise<Answer> {
  const body = {
    token_type: 'Bearer',
    expires_in: expiresInSeconds,
    ext_expires_in: expiresInSeconds,
    access_token: await simulation.signingKeys.sign(accessTokenClaims(grant, identity.at)),
  };
  return jsonAnswer(200, body, { ...identityHeaders(identity), ...uncached });
}

/** The grant as it would be for somebody else, when a fault asks for that. */
function misdirected(grant: Grant, fault: Fault | undefined, { simulation }: Call): Grant {
  const { app, tenant } = grant;
  if (fault?.kind === 'foreign-client') {
    const others = simulation.directory.appRegistrations;
    return { ...grant, app: others.find(({ clientId }) => clientId !== app.clientId) ?? app };
  }
  if (fault?.kind === 'foreign-tenant') {
    const near = [tenant.id, tenant.appsOf];
    const others = simulation.directory.tenants;
    return { ...grant, tenant: others.find(({ id }) => !near.includes(id)) ?? tenant };
  }
  return grant;
}
