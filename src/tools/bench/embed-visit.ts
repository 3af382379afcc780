import type { Browser, BrowserContext, Page } from '@playwright/test';

/** All in milliseconds, as the page itself sees it. */
export type EmbedVisit = {
  /** The bytes of the script alone. */
  readonly fetched: number;
  /** The script as a module that has run, and made a frame. */
  readonly framed: number;
  /** From there until the wizard in that frame says that it is ready. */
  readonly ready: number;
  /** The same guide without a portal: until all that it names is loaded and has run. */
  readonly alone: number;
  /** How often the script was asked for, and whatever it may have needed beside its frame. */
  readonly requests: number;
};

type Places = {
  /** Of a portal, and of the product. */
  readonly portal: string;
  readonly product: string;
  /** `platform/connector` */
  readonly guide: string;
};

/** Opens both in browsers that have nothing yet. */
export async function visitEmbedded(browser: Browser, places: Places): Promise<EmbedVisit> {
  const { portal, product, guide } = places;
  const alone = await inNewBrowser(browser, async (page) => {
    await page.goto(`${product}/guides/${guide}`);
    return page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return (entry as PerformanceNavigationTiming).loadEventEnd;
    });
  });
  const embedded = await inNewBrowser(browser, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.frame() === page.mainFrame()) asked.push(request.url());
    });
    await page.goto(portal);
    const times = await page.evaluate(embed, { script: `${product}/embed.js`, guide });
    // But for the portal's page, and for what was fetched to compare.
    return { ...times, requests: asked.length - 2 };
  });
  return { alone, ...embedded };
}

async function inNewBrowser<Answer>(
  browser: Browser,
  look: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const context: BrowserContext = await browser.newContext();
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Runs in the page, and so holds all that it needs. */
async function embed({ script, guide }: { readonly script: string; readonly guide: string }) {
  const begun = performance.now();
  // Another address, or the module would come from the cache.
  await (await fetch(`${script}?fetched`)).text();
  const fetched = performance.now() - begun;
  const module = Object.assign(document.createElement('script'), { type: 'module', src: script });
  await new Promise((resolve, reject) => {
    module.addEventListener('load', resolve);
    module.addEventListener('error', reject);
    document.head.append(module);
  });
  const element = document.createElement('scopewright-setup');
  element.setAttribute('guide', guide);
  const isReady = new Promise((resolve, reject) => {
    element.addEventListener('ready', resolve);
    element.addEventListener('error', reject);
  });
  document.body.append(element);
  const framed = performance.now() - begun - fetched;
  await isReady;
  return { fetched, framed, ready: performance.now() - begun - fetched - framed };
}
