import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type Received = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type Answering = (received: Received, response: ServerResponse) => void;

/** Somebody who listens to events, over HTTP or with a certificate over HTTPS, for the running test. */
export async function startReceiver(certificate?: { readonly key: string; readonly cert: string }) {
  const received: Received[] = [];
  const answers: Answering[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { url: path = '', headers } = request;
    const one = { path, headers, body: Buffer.concat(chunks).toString('utf8') };
    received.push(one);
    const answer = answers.shift() ?? taken;
    answer(one, response);
  };
  const server = certificate ? createHttpsServer(certificate, take) : createHttpServer(take);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    received,
    host: `127.0.0.1:${port}`,
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/hook`,
    /** What the next ones are answered, in this order; then each is taken. */
    answerNext: (...next: readonly Answering[]) => void answers.push(...next),
  };
}

/** Somebody who takes connections, and says nothing from then on. */
export async function startSilent(onConnection = () => {}) {
  const sockets: Socket[] = [];
  const server = createTcpServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    onConnection();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const taken: Answering = (_received, response) => {
  response.writeHead(204).end();
};

/** Answers with a status and these headers. */
export function answering(status: number, headers: Record<string, string> = {}): Answering {
  return (_received, response) => {
    response.writeHead(status, headers).end('{"nobody":"reads this"}');
  };
}
