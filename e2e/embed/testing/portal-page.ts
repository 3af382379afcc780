import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, type Frame, type Page } from '@playwright/test';
import { until } from '../../testing/until.ts';

/** What a stand-in for the wizard hears and says; each frame has one, as `window.frameSide`. */
type FrameSide = {
  readonly heard: readonly Readonly<Record<string, unknown>>[];
  /** Says something to the page around it, with fields of the envelope other than usual if wanted. */
  say(message: object): void;
};

/** What happened on the portal's page: types and details of events, in order. */
type PortalSide = { readonly events: readonly (readonly [string, unknown])[] };

declare global {
  interface Window {
    frameSide: FrameSide;
    portalSide: PortalSide;
    /** Loads the script, and answers with what it exports. */
    load(): Promise<Readonly<Record<string, (...given: readonly unknown[]) => unknown>>>;
  }
}

/** The frame of a token in the page of a portal, with a stand-in for the wizard in it. */
export type Framed = {
  readonly frame: Frame;
  /** All that it has heard, once there are so many messages. */
  heard(count: number): Promise<FrameSide['heard']>;
  say(message: object): Promise<void>;
};

export type Portal = {
  readonly page: Page;
  /** Where the script and the stand-in are. */
  readonly wizardUrl: string;
  /** What the console of the page has, but for plain information. */
  readonly noise: readonly string[];
  /** Waits for the frame of a setup that is not one of these. */
  framed(setupId: string, others?: readonly Framed[]): Promise<Framed>;
  /** All events so far, once there are so many. */
  events(count: number): Promise<PortalSide['events']>;
};

const frameSide = `<!doctype html><title>Wizard</title><p tabindex="-1">Wizard</p><script>
  let portal;
  const heard = [];
  addEventListener('message', ({ data, origin }) => {
    heard.push(data);
    portal ??= { origin, channel: data.channel };
  });
  window.frameSide = {
    heard,
    say: (message) => parent.postMessage(
      { scopewright: 1, channel: portal.channel, ...message }, portal.origin,
    ),
  };
</script>`;

const portalSide = (
  wizardUrl: string,
) => `<!doctype html><title>Portal</title><meta charset="utf-8">
<button>Before</button><div id="box"></div><div id="other"></div><button>After</button>
<script>
  window.portalSide = { events: [] };
  for (const type of ['ready', 'resize', 'step', 'selection-changed', 'checked', 'saved', 'close-requested',
    'token-expiring', 'error']) {
    addEventListener(type, ({ target, detail }) => {
      if (target !== window) window.portalSide.events.push([type, detail]);
    }, true);
  }
</script>
<script>window.load = () => import('${wizardUrl}/embed.js')</script>`;

async function listen(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, close: () => server.close().closeAllConnections() };
}

const script = new URL('../../../dist/client/embed.js', import.meta.url);

/** Playwright's `test` with the page of a portal, and the built script and a stand-in on another origin. */
export const test = base.extend<{ readonly portal: Portal }>({
  portal: async ({ page }, use) => {
    const code = await readFile(script);
    const wizard = await listen((request, response) => {
      const isScript = request.url === '/embed.js';
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? code : frameSide);
    });
    const site = await listen((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(portalSide(wizard.url));
    });
    const noise: string[] = [];
    page.on('console', (message) => {
      if (!['log', 'info'].includes(message.type())) noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.goto(site.url);
    await use({
      page,
      wizardUrl: wizard.url,
      noise,
      framed: (setupId, others = []) => findFrame(page, setupId, others),
      events: (count) =>
        until(`${count} events`, async () => {
          const events = await page.evaluate(() => window.portalSide.events);
          return events.length >= count && events;
        }),
    });
    wizard.close();
    site.close();
  },
});

async function findFrame(page: Page, id: string, others: readonly Framed[]): Promise<Framed> {
  const frame = await until(`the frame of ${id}`, () =>
    page
      .frames()
      .find((one) => one.url().includes(id) && others.every((other) => other.frame !== one)),
  );
  return {
    frame,
    heard: (count) =>
      until(`${count} messages`, async () => {
        const heard = await frame.evaluate(() => window.frameSide.heard);
        return heard.length >= count && heard;
      }),
    say: (message) => frame.evaluate((what) => window.frameSide.say(what), message),
  };
}
