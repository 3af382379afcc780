import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site of a test's own: it shows whatever the test says. */
export type Site = {
  /** `http://localhost:…`, or another name of this machine, which is another site. */
  readonly origin: string;
  /** Puts a page under an address of its own, and answers with that. */
  show(html: string): string;
  close(): void;
};

/** Names of this machine, each a site of its own: their pages share neither cookies nor storage. */
export type HostName = 'localhost' | 'hostile.localhost';

export async function startSite(hostName: HostName): Promise<Site> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://${hostName}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    show: (html) => {
      const path = `/${pages.size + 1}`;
      pages.set(path, `<!doctype html><html lang="en"><title>Page</title>${icon}${html}`);
      return origin + path;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Else browsers ask for one. */
const icon = '<link rel="icon" href="data:,">';
