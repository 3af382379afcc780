import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { thisMachine } from '../browser/this-machine.ts';

export type SeenRequest = {
  readonly url: string;
  /** The browser's word: Document, Stylesheet, Script, Image … */
  readonly type: string;
  /** What made the browser ask for it; the document itself has none. */
  readonly askedBy: string | undefined;
};

export type Visit = {
  readonly requests: readonly SeenRequest[];
  /** Headings on the page once its scripts have run. */
  readonly headings: number;
  /** The same in a browser without scripts. */
  readonly headingsWithoutScripts: number;
};

const viewport = { width: 1440, height: 900 };

/** Opens a page in a browser that has never seen it, touches nothing, and waits until it is quiet. */
export async function visit(url: string): Promise<Visit> {
  const browser = await chromium.launch({ executablePath: await findBrowser(thisMachine()) });
  try {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const requests = await watchRequests(await context.newCDPSession(page));
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    // Whatever waits for an idle moment has had it then.
    await page.waitForTimeout(2000);
    const headings = await countHeadings(page);
    return { requests, headings, headingsWithoutScripts: await countWithoutScripts(browser, url) };
  } finally {
    await browser.close();
  }
}

async function watchRequests(session: CDPSession): Promise<readonly SeenRequest[]> {
  const requests: SeenRequest[] = [];
  session.on('Network.requestWillBeSent', ({ request, type = 'Other', initiator }) => {
    const askedBy = initiator.url ?? initiator.stack?.callFrames[0]?.url;
    requests.push({ url: request.url, type, askedBy });
  });
  await session.send('Network.enable');
  return requests;
}

async function countWithoutScripts(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  return countHeadings(page);
}

function countHeadings(page: Page): Promise<number> {
  return page.getByRole('heading').count();
}
