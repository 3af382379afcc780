import { expect, type Frame, type Page } from '@playwright/test';
import { until } from '../testing/until.ts';
import { type Stage, testInBrowser } from './testing/browser-attack.ts';

const noFramePolicy = { 'content-security-policy': null, 'x-frame-options': null };

/** Whether a frame holds its page; where a browser refuses to show that, it puts one of its own there. */
const isShown = (frame: Frame) => frame.url().startsWith('http');

/** The frames of a page, once each holds something. */
async function framesIn(page: Page): Promise<readonly Frame[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  await until('the frames', () =>
    frames.every((frame) => !['', 'about:blank'].includes(frame.url())),
  );
  return frames;
}

const frameOf = (src: string) => `<iframe src="${src}" width="900" height="900"></iframe>`;

/** A token for the portal, whose pages alone may show it. */
const makeToken = ({ target, portal }: Stage) =>
  target.makeToken({ origins: [portal.origin], choice: 'free' });

/** A page of the portal as it is meant to be. */
function portalPage({ wizard }: Stage, token: string): string {
  return `<script type="module" src="${wizard}/embed.js"></script>
    <scopewright-setup token="${token}"></scopewright-setup>`;
}

/** Resolves with whether the wizard’s frame has tried to exchange a token, once it has heard what was sent before. */
async function hasExchanged(page: Page, frame: Frame, asked: readonly string[]): Promise<boolean> {
  await frame.evaluate(() => fetch('/healthz'));
  await until('the browser to ask', () => asked.some((url) => url.endsWith('/healthz')));
  await page.evaluate(() => undefined);
  return asked.some((url) => url.endsWith('/api/v1/embed-sessions'));
}

/** In a window: greets the first frame of the page as the portal’s script does, with a token. */
function greet(token: string): void {
  const hello = { scopewright: 1, channel: 'x', type: 'hello', scheme: 'light', locale: '' };
  window.top?.frames[0]?.postMessage({ ...hello, token }, '*');
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
    const shown = await framesIn(page);
    expect(shown).toHaveLength(paths.length);
    return shown.some(isShown);
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
    const [frame] = await framesIn(page);
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
    const inner = await until('the frame in the frame', () =>
      page.frames().find((frame) => frame.parentFrame()?.parentFrame()),
    );
    await framesIn(page);
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
  title: 'the token goes to the wizard, and to no other page that comes into its frame',
  defence: { texts: [[/(postMessage\(\w+\(\w+,\w+\)),\w+\)/, '$1,"*")']] },
  attempt: async (stage) => {
    const { page, portal, hostile, lead } = stage;
    const { token } = await makeToken(stage);
    const trap = `<script>
      addEventListener('message', ({ data }) => { document.title = String(data.token) });
    </script>`;
    lead('/embed', hostile.show(trap));
    const refused = page.waitForEvent('console', (message) => /target origin/.test(message.text()));
    await page.goto(portal.show(portalPage(stage, token)));
    const [frame] = await framesIn(page);
    const stolen = frame?.waitForFunction((wanted) => document.title === wanted, token);
    return Promise.race([refused.then(() => false), Promise.resolve(stolen).then(() => true)]);
  },
});

testInBrowser({
  title: 'a frame beside the wizard cannot speak for it to the portal',
  defence: {
    texts: [
      [/if\(\w+===null\|\|\w+!==\w+\.contentWindow\|\|\w+!==\w+\)return;/, ''],
      [/(\w+)\?\.channel===\w+&&(\w+)\(\1\.message\)/, '$1&&$2($1.message)'],
    ],
  },
  attempt: async (stage) => {
    const { page, portal, hostile } = stage;
    const { token } = await makeToken(stage);
    const forged = `{ scopewright: 1, channel: 'x', type: 'saved', profileId: 'forged', status: 'x' }`;
    const liar = hostile.show(`<script>
      parent.postMessage(${forged}, '*');
      parent.postMessage('all is said', '*');
    </script>`);
    await page.goto(portal.show(portalPage(stage, token)));
    return page.evaluate(async (src) => {
      const setup = document.querySelector('scopewright-setup');
      let heard = false;
      setup?.addEventListener('saved', () => {
        heard = true;
      });
      const said = new Promise((resolve) =>
        addEventListener('message', ({ data }) => data === 'all is said' && resolve(undefined)),
      );
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await said;
      return heard;
    }, liar);
  },
});

testInBrowser({
  title: 'a stolen token is not even looked at in a page that it is not for',
  before: { headers: noFramePolicy },
  defence: { texts: [[/(if\(\w+!==\w+)\|\|!\w+\.includes\(\w+\)\)return;(?=let)/, '$1)return;']] },
  attempt: async (stage) => {
    const { page, hostile, wizard } = stage;
    const { token, setupId } = await makeToken(stage);
    const asked = requestsOf(page);
    await page.goto(hostile.show(frameOf(`${wizard}/embed?setup=${setupId}`)));
    await page.waitForLoadState('networkidle');
    await page.evaluate(greet, token);
    const [frame] = await framesIn(page);
    return frame !== undefined && hasExchanged(page, frame, asked);
  },
});

testInBrowser({
  title: 'the wizard listens to the page around it, and to no other window of that origin',
  defence: {
    texts: [[/if\(\w+!==\w+\|\|(!\w+\.includes\(\w+\)\)return;)(?=let)/, 'if($1']],
  },
  attempt: async (stage) => {
    const { page, portal, wizard } = stage;
    const { token, setupId } = await makeToken(stage);
    const asked = requestsOf(page);
    const beside = frameOf(portal.show('A page that others have written'));
    await page.goto(portal.show(frameOf(`${wizard}/embed?setup=${setupId}`) + beside));
    await page.waitForLoadState('networkidle');
    const [frame, other] = await framesIn(page);
    await other?.evaluate(greet, token);
    return frame !== undefined && hasExchanged(page, frame, asked);
  },
});
