import { expect, type Frame, type Page } from '@playwright/test';
import { until } from '../testing/until.ts';
import { type Stage, testInBrowser } from './testing/browser-attack.ts';

const noFramePolicy = { 'content-security-policy': null, 'x-frame-options': null };

/** A frame that its browser refuses to show holds a page of the browser instead. */
const isShown = (frame: Frame) => !frame.url().startsWith('chrome-error:');

/** The frames of a page that has loaded, with those within them. */
const framesIn = (page: Page) => page.frames().filter((frame) => frame !== page.mainFrame());

const frameOf = (src: string) => `<iframe src="${src}" width="900" height="900"></iframe>`;

/** A token for the portal, whose pages alone may show it. */
const makeToken = ({ target, portal }: Stage) =>
  target.makeToken({ origins: [portal.origin], choice: 'free' });

/** A page of the portal as it is meant to be. */
function portalPage({ wizard }: Stage, token: string, more = ''): string {
  return `<script type="module" src="${wizard}/embed.js"></script>
    <scopewright-setup token="${token}"></scopewright-setup>${more}`;
}

/** Resolves with whether the wizard’s frame has tried to exchange a token, once it has heard what was sent before. */
async function hasExchanged(page: Page, frame: Frame, asked: readonly string[]): Promise<boolean> {
  await frame.evaluate(() => fetch('/healthz'));
  await until('the browser to ask', () => asked.some((url) => url.endsWith('/healthz')));
  await page.evaluate(() => undefined);
  return asked.some((url) => url.endsWith('/api/v1/embed-sessions'));
}

/** What a page is asked for from now on. */
function requestsOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

testInBrowser({
  title: 'no page but that of a token can be shown in a frame',
  defence: { headers: noFramePolicy },
  attempt: async ({ page, hostile, wizard }) => {
    const guide = '/guides/stackone/microsoftoutlook';
    const paths = [
      '/',
      guide,
      '/sign-in',
      '/profiles',
      '/links',
      '/embed/stackone/microsoftoutlook',
    ];
    const frames = paths.map((path) => frameOf(wizard + path)).join('');
    await page.goto(hostile.show(frames));
    expect(framesIn(page)).toHaveLength(paths.length);
    return framesIn(page).some(isShown);
  },
});

testInBrowser({
  title: 'a page of another origin cannot lay the wizard under what its visitors click',
  defence: { headers: noFramePolicy },
  attempt: async (stage) => {
    const { page, hostile, wizard } = stage;
    const { setupId } = await makeToken(stage);
    const bait =
      '<style>iframe { opacity: 0; position: fixed; inset: 0 } </style><p>Win a prize!</p>';
    await page.goto(hostile.show(bait + frameOf(`${wizard}/embed?setup=${setupId}`)));
    const [frame] = framesIn(page);
    if (frame === undefined || !isShown(frame)) return false;
    const clicked = frame.evaluate(
      () => new Promise<boolean>((resolve) => addEventListener('click', () => resolve(true))),
    );
    await frame.evaluate(() => undefined);
    await page.mouse.click(300, 300);
    return clicked;
  },
});

testInBrowser({
  title: 'a page around the portal’s page is a page around the wizard',
  defence: { headers: noFramePolicy },
  attempt: async (stage) => {
    const { page, hostile, portal } = stage;
    const { token } = await makeToken(stage);
    await page.goto(hostile.show(frameOf(portal.show(portalPage(stage, token)))));
    const inner = await until('the wizard or what stands for it', () =>
      framesIn(page).find((frame) => frame.parentFrame()?.parentFrame() && frame.url() !== ''),
    );
    await inner.waitForLoadState();
    return isShown(inner);
  },
});

testInBrowser({
  title: 'no opener keeps hold of a window of the wizard',
  defence: { headers: { 'cross-origin-opener-policy': null } },
  attempt: async (stage) => {
    const { page, context, hostile, wizard } = stage;
    await page.goto(hostile.show('<button>Go</button>'));
    const opening = context.waitForEvent('page');
    const held = await page.evaluateHandle((url) => window.open(url), `${wizard}/sign-in`);
    await (await opening).waitForLoadState();
    return page.evaluate((opened) => opened !== null && !opened.closed, held);
  },
});

testInBrowser({
  title: 'a page of another origin cannot even load what the wizard answers',
  defence: { headers: { 'cross-origin-resource-policy': null } },
  attempt: async ({ page, hostile, wizard }) => {
    await page.goto(hostile.show(''));
    return page.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      `${wizard}/api/v1/catalog`,
    );
  },
});

testInBrowser({
  title: 'a page of another origin cannot read what the wizard answers',
  defence: {
    headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': null },
  },
  attempt: async (stage) => {
    const { page, hostile, wizard } = stage;
    const { setupId } = await makeToken(stage);
    await page.goto(hostile.show(''));
    return page.evaluate(
      (url) =>
        fetch(url).then(
          async (answer) => (await answer.text()) !== '',
          () => false,
        ),
      `${wizard}/embed?setup=${setupId}`,
    );
  },
});

testInBrowser({
  title: 'a stolen token is not even taken from a page that it is not for',
  before: { headers: noFramePolicy },
  defence: { texts: [[/TODO-origin/, 'x']] },
  attempt: async (stage) => {
    const { page, hostile, wizard } = stage;
    const { token, setupId } = await makeToken(stage);
    const asked = requestsOf(page);
    await page.goto(hostile.show(frameOf(`${wizard}/embed?setup=${setupId}`)));
    await page.waitForLoadState('networkidle');
    await page.evaluate((given) => {
      const hello = { scopewright: 1, channel: 'x', type: 'hello', scheme: 'light', locale: '' };
      frames[0]?.postMessage({ ...hello, token: given }, '*');
    }, token);
    const [frame] = framesIn(page);
    return frame !== undefined && hasExchanged(page, frame, asked);
  },
});
