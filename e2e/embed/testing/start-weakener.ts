import { once } from 'node:events';
import {
  request as ask,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** What is to be missing from the product's answers. */
export type Weakness = {
  /** Headers, by their names in lower case, each with what stands there instead; null for nothing. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Replaces text in scripts and pages: what is to be found there, and what stands there then. */
  readonly texts?: readonly (readonly [RegExp, string])[];
};

/**
 * Stands in front of the product at another port of the same site, and passes everything on as it is, until it is told
 * to leave a defence out: then a test shows that the defence is what holds the attack off.
 */
export type Weakener = {
  /** Where browsers find the product through it. */
  readonly origin: string;
  /** From now on, until `restore`. */
  weaken(weakness: Weakness): void;
  /** Leads from a path on to another address, until `restore`. */
  lead(from: string, to: string): void;
  /** Passes on everything as it is again; answers with how often each text was found since. */
  restore(): readonly number[];
  close(): void;
};

function changed(headers: IncomingHttpHeaders, weakness: Weakness): OutgoingHttpHeaders {
  const all = Object.entries({ ...headers, ...weakness.headers });
  return Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function isTextual({ headers }: IncomingMessage): boolean {
  return /^(?:text\/(?:html|javascript)|application\/javascript)/.test(
    headers['content-type'] ?? '',
  );
}

/** `product` is the address of the server. */
export async function startWeakener(product: string): Promise<Weakener> {
  let weakness: Weakness = {};
  let found: number[] = [];
  const detours = new Map<string, string>();

  const alter = (whole: string): string =>
    (weakness.texts ?? []).reduce((altered, [wanted, instead], index) => {
      if (wanted.test(altered)) found[index] = (found[index] ?? 0) + 1;
      return altered.replace(wanted, instead);
    }, whole);

  const answer = async (passed: IncomingMessage, response: ServerResponse) => {
    const { statusCode = 502 } = passed;
    const isAltered = (weakness.texts ?? []).length > 0 && isTextual(passed);
    if (!isAltered) {
      response.writeHead(statusCode, changed(passed.headers, weakness));
      await pipeline(passed, response);
      return;
    }
    const altered = alter(await text(passed));
    const { 'content-length': _length, etag: _tag, ...headers } = passed.headers;
    // What was altered must not be met again by a page that is to have it whole.
    response.writeHead(statusCode, {
      ...changed(headers, weakness),
      'cache-control': 'no-store',
    });
    response.end(altered);
  };

  const server = createServer((request, response) => {
    const { port } = new URL(product);
    const { method, url = '', headers } = request;
    const to = detours.get(url.split('?', 1)[0] ?? '');
    if (to !== undefined) {
      response.writeHead(302, { location: to }).end();
      return;
    }
    const plain = { ...headers, 'accept-encoding': 'identity' };
    const passed = ask({ host: '127.0.0.1', port, method, path: url, headers: plain });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    passed.on('response', (came) => {
      answer(came, response).catch(() => response.destroy());
    });
    request.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    // Not localhost, which is where portals are: they are to be another site.
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weaken: (next) => {
      weakness = next;
      found = (next.texts ?? []).map(() => 0);
    },
    lead: (from, to) => detours.set(from, to),
    restore: () => {
      weakness = {};
      detours.clear();
      return found;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
