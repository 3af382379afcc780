import { expiresInSeconds } from './access-token.ts';
import { type Answer, htmlAnswer, jsonAnswer } from './answer.ts';
import type { Call } from './call.ts';
import type { AnswerFault } from './faults.ts';
import { graphError, serviceUnavailable, tooManyRequests } from './graph-error.ts';
import { refuse } from './refuse.ts';

const hugeBodyBytes = 10_000_000;

const success = {
  token_type: 'Bearer',
  expires_in: expiresInSeconds,
  ext_expires_in: expiresInSeconds,
};

export function faultAnswer(fault: AnswerFault, call: Call): Answer {
  switch (fault.kind) {
    case 'aadsts':
      return refuse(call, fault);
    case 'throttled':
      return call.endpoint === 'graph'
        ? graphError(call, tooManyRequests)
        : refuse(call, { code: 90055 });
    case 'server-error':
      return fault.body === 'html' ? unavailablePage : outage(call);
    case 'graph-error':
      return graphError(call, fault);
    case 'html':
      return htmlAnswer(fault.status, 'Access denied', 'The web filter has blocked this address.');
    case 'malformed-json':
      return cutInHalf(jsonAnswer(200, { ...success, access_token: 'eyJ0eXAiOiJKV1Qi' }));
    case 'huge':
      return jsonAnswer(200, { ...success, access_token: 'e'.repeat(hugeBodyBytes) });
    case 'redirect':
      return { status: 302, headers: { Location: fault.location }, body: '' };
    case 'opaque-token':
      return jsonAnswer(200, { ...success, access_token: 'EwBIA8l6BAAUbDba3x2OMJElkF7gJ4z' });
    case 'no-token':
      return jsonAnswer(200, success);
    case 'answer':
      return {
        status: fault.status,
        headers: { 'Content-Type': fault.contentType },
        body: fault.body,
      };
  }
}

function outage(call: Call): Answer {
  return call.endpoint === 'graph'
    ? graphError(call, serviceUnavailable)
    : refuse(call, { code: 90033 });
}

const unavailablePage = htmlAnswer(
  503,
  'Service Unavailable',
  'HTTP Error 503. The service is unavailable.',
);

function cutInHalf(answer: Answer): Answer {
  return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
}
