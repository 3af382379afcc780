import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** Where a value could be left behind, and what is there. */
export type Place = { readonly name: string; readonly content: Buffer };

export type Traffic = {
  /** Every address that the browser has asked, and everything that came back. */
  readonly places: () => Promise<readonly Place[]>;
  /** The path of each request whose body holds the value. */
  sentIn(value: string): readonly string[];
};

/** Everything that the browser sends and receives from now on. */
export function recordTraffic(context: BrowserContext): Traffic {
  const bodies: { path: string; body: string }[] = [];
  const places: Promise<Place>[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    bodies.push({ path: `${request.method()} ${pathname}`, body: request.postData() ?? '' });
    places.push(
      place(
        `address and headers of ${pathname}`,
        request.allHeaders().then((headers) => JSON.stringify([request.url(), headers])),
      ),
    );
  });
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/assets/')) return;
    // A page that was left while its answer came has no body any more.
    places.push(
      place(
        `answer of ${pathname}`,
        response.body().catch(() => ''),
      ),
    );
  });
  return {
    places: () => Promise.all(places),
    sentIn: (value) => bodies.filter(({ body }) => body.includes(value)).map(({ path }) => path),
  };
}

/** What the page shows and what the browser keeps for it. */
export async function placesInPage(page: Page): Promise<readonly Place[]> {
  const { pathname } = new URL(page.url());
  const kept = await page.evaluate(async () => ({
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    'history state': JSON.stringify([history.state, location.href]),
    'names of databases and caches': JSON.stringify([
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
    ]),
    text: document.body.innerText,
  }));
  const cookies = JSON.stringify(await page.context().cookies());
  return Promise.all(
    Object.entries({ ...kept, cookies, HTML: await page.content() }).map(([name, content]) =>
      place(`${name} at ${pathname}`, content),
    ),
  );
}

/** Every file of a folder, as its bytes are. */
export async function placesInFolder(folder: string): Promise<readonly Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => place(`file ${name}`, readFile(join(parentPath, name)))),
  );
}

export async function place(
  name: string,
  content: string | Buffer | Promise<string | Buffer>,
): Promise<Place> {
  return { name, content: Buffer.from(await content) };
}

/** The value as it is, and in every form in which it could hide. */
export function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    bytes.toString('hex'),
    ...base64Cores(bytes),
  ];
}

/** Base64 of the value wherever it begins in a longer text; the ends depend on the neighbours. */
function base64Cores(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
    const core = shifted.toString('base64').replace(/=+$/, '').slice(4, -4);
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** The names of the places where the value is, in whatever form. */
export function placesWith(value: string, places: readonly Place[]): readonly string[] {
  const forms = formsOf(value);
  return places
    .filter(({ content }) => forms.some((form) => content.includes(form)))
    .map(({ name }) => name);
}
