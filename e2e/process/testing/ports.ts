import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/** Takes a port of this machine, any unless one is named. */
export async function takePort(port = 0): Promise<{ port: number; release: () => Promise<void> }> {
  const server: Server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const release = async () => {
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, release };
}

/** A port that nobody has at the moment. */
export async function freePort(): Promise<number> {
  const { port, release } = await takePort();
  await release();
  return port;
}
