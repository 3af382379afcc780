import type { ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { type Answer, sendAnswer } from './answer.ts';
import type { Call, Reply } from './call.ts';
import { faultAnswer } from './fault-answer.ts';
import type { Fault } from './faults.ts';

export function sendReply(response: ServerResponse, { answer, fault }: Reply, call: Call): void {
  if (fault) {
    sendWithFault(response, fault, { answer, call });
  } else {
    sendAnswer(response, answer);
  }
}

function sendWithFault(
  response: ServerResponse,
  fault: Fault,
  { answer, call }: { answer: Answer; call: Call },
): void {
  switch (fault.kind) {
    case 'delay':
      sendLate(response, answer, fault.milliseconds);
      break;
    case 'hang':
      break;
    case 'drip':
      drip(response, fault.everyMilliseconds);
      break;
    case 'reset':
      breakOff(response, answer, fault.when);
      break;
    case 'foreign-client':
    case 'foreign-tenant':
      // The answer holds the misdirected token already.
      sendAnswer(response, answer);
      break;
    default:
      sendAnswer(response, faultAnswer(fault, call));
  }
}

function sendLate(response: ServerResponse, answer: Answer, milliseconds: number): void {
  const timer = setTimeout(() => sendAnswer(response, answer), milliseconds);
  response.on('close', () => clearTimeout(timer));
}

function drip(response: ServerResponse, everyMilliseconds: number): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  response.write('{');
  const timer = setInterval(() => response.write(' '), everyMilliseconds);
  response.on('close', () => clearInterval(timer));
}

function breakOff(
  response: ServerResponse,
  { status, headers, body }: Answer,
  when: 'before-answer' | 'within-body',
): void {
  if (when === 'before-answer') {
    reset(response);
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

function reset({ socket }: ServerResponse): void {
  // Only plain TCP can be reset at will; under TLS the connection just ends.
  if (socket instanceof TLSSocket) {
    socket.destroy();
  } else {
    socket?.resetAndDestroy();
  }
}
