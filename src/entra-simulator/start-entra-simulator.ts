import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { sendAnswer } from './answer.ts';
import { answerRequest } from './answer-request.ts';
import { createDirectory } from './create-directory.ts';
import type { CloudName, Directory } from './directory.ts';
import { createFaultQueue } from './fault-queue.ts';
import type { Fault, FaultyEndpoint } from './faults.ts';
import { createIssuedCodes } from './issued-codes.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { createSelfSignedCertificate } from './self-signed-certificate.ts';
import { sharedSigningKey } from './signing-key.ts';
import type { Simulation } from './simulation.ts';

type EntraSimulatorOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  now?: () => Date;
  /** Serve https with a certificate that nobody trusts. */
  tls?: boolean;
  /** Whose authority and Graph it stands in for; the global cloud's by default. */
  cloud?: CloudName;
  /** Whether its pages are cut off from the window that opened them; they are by default. */
  isolated?: boolean;
};

export type EntraSimulator = {
  readonly url: string;
  /** Its own copy; a change shows in the next answer. */
  readonly directory: Directory;
  /** The latest requests, in the order of their arrival. */
  readonly requests: RecordedRequest[];
  /** Makes exactly the next request at this endpoint fail; asked twice, the next two. */
  failNext(fault: Fault, on?: FaultyEndpoint): void;
  /** Ends at once, whatever is still being answered. */
  close(): Promise<void>;
};

const host = '127.0.0.1';

export async function startEntraSimulator({
  port = 0,
  now = () => new Date(),
  tls = false,
  cloud = 'global',
  isolated = true,
}: EntraSimulatorOptions = {}): Promise<EntraSimulator> {
  const signingKey = await sharedSigningKey();
  const server: Server = tls ? createTlsServer(createSelfSignedCertificate()) : createServer();
  const close = closer(server);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const simulation: Simulation = {
    url: `${tls ? 'https' : 'http'}://${host}:${address.port}`,
    cloud,
    directory: createDirectory(now()),
    now,
    signingKey,
    faults: createFaultQueue(),
    codes: createIssuedCodes(),
    isolated,
    delays: { secret: 0, servicePrincipal: 0, consent: 0 },
    requests: [],
  };
  server.on('request', requestListener(simulation));
  const { url, directory, requests, faults } = simulation;
  return {
    url,
    directory,
    requests,
    failNext: (fault, on = 'token') => faults.add(fault, on),
    close,
  };
}

function requestListener(simulation: Simulation): RequestListener {
  return (request, response) => {
    answerRequest(simulation, request, response).catch((error: unknown) => {
      sendAnswer(response, { status: 500, headers: {}, body: `Practice tenant: ${error}` });
    });
  };
}

/** Sockets are counted here because Node's own list misses those still in a TLS handshake. */
function closer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) {
        socket.destroy();
      }
    });
}
