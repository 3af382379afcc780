import { type ClientRequest, type RequestListener, request as sendRequest } from 'node:http';
import type { ViteDevServer } from 'vite';
import type { RunningServer } from '../../server/start.ts';

export type FrontDoor = {
  readonly handle: RequestListener;
  /** Ends whatever the server is still answering, so that it can stop. */
  hangUp(): void;
};

/** Vite first; what it does not know is passed on to our server, as soon as that runs. */
export function createFrontDoor(
  vite: ViteDevServer,
  running: () => Promise<RunningServer>,
): FrontDoor {
  const open = new Set<ClientRequest>();

  const passOn = async (...[request, response]: Parameters<RequestListener>) => {
    const { port } = new URL((await running()).url);
    const { method, url, headers } = request;
    const passed = sendRequest({ host: '127.0.0.1', port, method, path: url, headers });
    open.add(passed);
    passed.on('close', () => open.delete(passed));
    response.on('close', () => passed.destroy());
    passed.on('error', () => response.destroy());
    passed.on('response', (answer) => {
      // Vite's own script stands in the page, and its socket is another origin than ours.
      const { 'content-security-policy': _dropped, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, kept);
      answer.pipe(response);
    });
    request.pipe(passed);
  };

  return {
    handle: (request, response) => {
      vite.middlewares(request, response, () => {
        passOn(request, response).catch((error: unknown) => {
          response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
          response.end(
            `The server does not run.\n\n${error instanceof Error ? error.message : error}`,
          );
        });
      });
    },
    hangUp: () => {
      for (const passed of open) passed.destroy();
    },
  };
}
