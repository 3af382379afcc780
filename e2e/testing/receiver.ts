import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** Somebody who listens to events, over HTTPS when there is a certificate. */
export type Receiver = {
  readonly received: readonly Received[];
  /** As in WEBHOOK_ALLOW_HOSTS. */
  readonly host: string;
  readonly url: string;
  /** From now on it answers so, also to whom it keeps waiting; with undefined it keeps everybody waiting. */
  answer(status: number | undefined): void;
  close(): void;
};

export async function startReceiver(certificate?: {
  readonly key: string;
  readonly cert: string;
}): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: ServerResponse[] = [];
  let status: number | undefined = 204;
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    if (status === undefined) waiting.push(response);
    else response.writeHead(status).end();
  };
  const server = certificate ? createHttpsServer(certificate, take) : createHttpServer(take);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    received,
    host,
    url: `${certificate ? 'https' : 'http'}://${host}/hook`,
    answer: (next) => {
      status = next;
      if (next === undefined) return;
      for (const response of waiting.splice(0)) response.writeHead(next).end();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
