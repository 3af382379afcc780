import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { JWTPayload } from 'jose';
import { sendAnswer } from './answer.ts';
import { answerRequest } from './answer-request.ts';
import { createWorld, type WorldOptions } from './create-world.ts';
import type { CloudName, Directory } from './directory.ts';
import type { Fault, FaultyEndpoint } from './faults.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { createSelfSignedCertificate } from './self-signed-certificate.ts';
import type { PropagationDelays, Simulation, World } from './simulation.ts';
import type { Throttle } from './throttle.ts';

type EntraSimulatorOptions = WorldOptions & {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Serve https with a certificate that nobody trusts. */
  tls?: boolean;
  /** Whose authority and Graph it stands in for; the global cloud's by default. */
  cloud?: CloudName;
};

export type EntraSimulator = {
  readonly url: string;
  /** Its own copy; a change shows in the next answer. */
  readonly directory: Directory;
  /** The latest requests, in the order of their arrival. */
  readonly requests: RecordedRequest[];
  /** How long changes that are made on its pages take until tokens know of them. */
  readonly delays: PropagationDelays;
  readonly throttle: Throttle;
  /** Makes exactly the next request at this endpoint fail; asked twice, the next two. */
  failNext(fault: Fault, on?: FaultyEndpoint): void;
  /** Makes every request at this endpoint fail until `mend`. */
  failAlways(fault: Fault, on?: FaultyEndpoint): void;
  mend(): void;
  /** From now on tokens are signed with a new key. */
  rotateKeys(): Promise<void>;
  /** Signs whatever claims it is given, as no Entra would. */
  sign(claims: JWTPayload): Promise<string>;
  /** Puts its clock forward. */
  advance(milliseconds: number): void;
  /** Ends at once, whatever is still being answered. */
  close(): Promise<void>;
};

const host = '127.0.0.1';

export async function startEntraSimulator({
  port = 0,
  tls = false,
  cloud = 'global',
  ...options
}: EntraSimulatorOptions = {}): Promise<EntraSimulator> {
  return startInWorld(await createWorld(options), { port, tls, cloud });
}

/** A simulator that shares its directory and all that happens with others. */
export async function startInWorld(
  world: World,
  { port, tls, cloud }: { port: number; tls: boolean; cloud: CloudName },
): Promise<EntraSimulator> {
  const server: Server = tls ? createTlsServer(createSelfSignedCertificate()) : createServer();
  const close = closer(server);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const url = `${tls ? 'https' : 'http'}://${host}:${address.port}`;
  server.on('request', requestListener({ ...world, url, cloud }));
  const { directory, requests, faults, delays, throttle, clock, signingKeys } = world;
  return {
    url,
    directory,
    requests,
    delays,
    throttle,
    failNext: (fault, on = 'token') => faults.add(fault, on),
    failAlways: (fault, on = 'token') => faults.stand(fault, on),
    mend: () => faults.mend(),
    rotateKeys: () => signingKeys.rotate(),
    sign: (claims) => signingKeys.sign(claims),
    advance: (milliseconds) => {
      clock.ahead += milliseconds;
    },
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
