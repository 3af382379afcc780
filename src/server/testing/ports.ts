import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { onTestFinished } from 'vitest';

/** A port that nobody has just now. */
export async function freePort(): Promise<number> {
  const server = await occupy(0);
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** A server that has the port for as long as the running test, and says nothing. */
export async function occupy(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return server;
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
