import {
  type ClientRequest,
  type RequestListener,
  type ServerResponse,
  request as sendRequest,
} from 'node:http';
import { pipeline } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { ViteDevServer } from 'vite';
import type { RunningServer } from '#server/start.ts';

export type FrontDoor = {
  readonly handle: RequestListener;
  /** Ends what the server is still answering a moment from now, so that it can stop. */
  hangUp(): void;
};

const graceMs = 300;

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
    passed.on('error', (error) => answerNotRunning(response, error));
    passed.on('response', (answer) => {
      // Vite's own script stands in the page, and its socket is another origin than ours.
      const { 'content-security-policy': _dropped, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, kept);
      // Also ends the answer when what it is made from breaks off.
      pipeline(answer, response, () => undefined);
    });
    request.pipe(passed);
  };

  return {
    handle: (request, response) => {
      vite.middlewares(request, response, () => {
        passOn(request, response).catch((error: unknown) => answerNotRunning(response, error));
      });
    },
    hangUp: () => {
      const late = [...open];
      setTimeout(() => {
        for (const passed of late) passed.destroy();
      }, graceMs);
    },
  };
}

/** With Vite's script in it, so that it goes by itself once the server runs again. */
function answerNotRunning(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const reason = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const text = reason.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><meta charset="utf-8"><title>The server does not run</title>
<script type="module" src="/@vite/client"></script>
<h1>The server does not run</h1><pre>${text}</pre>`);
}
