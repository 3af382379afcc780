import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** A port that is taken before there is anything to answer with. */
export type Front = {
  readonly server: Server;
  /** Requests that have come already have waited for this. */
  open(answer: RequestListener): void;
  /** Ends the server once the requests that are being answered are; waiting ones are dropped. */
  close(): Promise<void>;
};

/** What is being answered may take two calls to the provider; whoever is slower is cut off. */
const patienceMs = 25_000;

/**
 * Node's own `close` would also wait for connections that a browser opens in advance and never uses,
 * and so for as long as that browser runs.
 */
export function createFront(): Front {
  let open: Front['open'] = () => {};
  const opened = new Promise<RequestListener>((resolve) => {
    open = resolve;
  });
  const idle = new Set<Socket>();
  let closing = false;

  const server = createServer(async (request, response) => {
    const { socket } = request;
    response.on('close', () => {
      if (closing) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
    const answer = await opened;
    idle.delete(socket);
    answer(request, response);
  });
  server.on('connection', (socket: Socket) => {
    idle.add(socket);
    socket.on('close', () => idle.delete(socket));
  });

  const close = () =>
    new Promise<void>((resolve) => {
      closing = true;
      const deadline = setTimeout(() => server.closeAllConnections(), patienceMs);
      server.close(() => {
        clearTimeout(deadline);
        resolve();
      });
      for (const socket of idle) socket.destroy();
    });
  return { server, open, close };
}
