import type { IncomingMessage, ServerResponse } from 'node:http';
import { adminConsentReply } from './admin-consent-reply.ts';
import { type Answer, htmlAnswer, sendAnswer } from './answer.ts';
import { authorizeReply } from './authorize-reply.ts';
import type { Call, Reply } from './call.ts';
import { discoveryAnswer, keysAnswer } from './discovery.ts';
import { graphReply } from './graph-answer.ts';
import { isPracticePath, practiceAnswer } from './practice-control.ts';
import { preflightHeaders } from './public-headers.ts';
import { type RecordedRequest, recordRequest } from './recorded-request.ts';
import { requestIdentity } from './request-identity.ts';
import { findRoute, type OffRoute } from './route.ts';
import { sendReply } from './send-reply.ts';
import type { Simulation } from './simulation.ts';
import { tokenReply } from './token-reply.ts';

/** A practice tenant may run for days; older requests are of no use to anybody. */
const keptRequests = 1000;

export async function answerRequest(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const recorded = await recordRequest(request);
  if (isPracticePath(recorded.path)) {
    sendAnswer(response, practiceAnswer(simulation, recorded));
    return;
  }
  keep(simulation.requests, recorded);
  const route = findRoute(recorded);
  if (route.kind !== 'endpoint') {
    sendAnswer(response, offRouteAnswer(route));
    return;
  }
  const { endpoint, tenantText } = route;
  const identity = requestIdentity(recorded.headers, simulation.now());
  // Whoever redeems a code in a browser is to read the answer, refusals too.
  if (endpoint === 'token' && recorded.headers.origin !== undefined) {
    response.setHeader('Access-Control-Allow-Origin', '*');
  }
  const call: Call = { endpoint, tenantText, recorded, identity, simulation };
  sendReply(response, await replyTo(call), call);
}

function keep(requests: RecordedRequest[], recorded: RecordedRequest): void {
  requests.push(recorded);
  if (requests.length > keptRequests) {
    requests.shift();
  }
}

async function replyTo(call: Call): Promise<Reply> {
  switch (call.endpoint) {
    case 'discovery':
      return { answer: discoveryAnswer(call), fault: call.simulation.faults.take('discovery') };
    case 'keys':
      return { answer: keysAnswer(call), fault: call.simulation.faults.take('keys') };
    case 'token':
      return tokenReply(call);
    case 'graph':
      return graphReply(call);
    case 'authorize':
      return authorizeReply(call);
    case 'admin-consent':
      return adminConsentReply(call);
  }
}

function offRouteAnswer(route: OffRoute): Answer {
  switch (route.kind) {
    case 'unknown-path':
      return htmlAnswer(404, 'Not Found', 'The resource cannot be found.');
    case 'wrong-method': {
      const page = htmlAnswer(405, 'Method Not Allowed', `Only ${route.allowed} is allowed here.`);
      return { ...page, headers: { ...page.headers, Allow: route.allowed } };
    }
    case 'preflight':
      return { status: 204, headers: preflightHeaders, body: '' };
    case 'illegal-path':
      return htmlAnswer(
        400,
        'Sign in to your account',
        'AADSTS90013: Invalid input received from the user.',
      );
  }
}
