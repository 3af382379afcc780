import { expect, type Page } from '@playwright/test';
import { type Portal, test } from './testing/portal-page.ts';

const firstId = '0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05';
const secondId = '7c1f0b52-6a3e-4c07-9e7b-52d8f3a9c410';
const tokenOf = (id: string) => `${id}.${'A'.repeat(43)}`;
const [token, another] = [tokenOf(firstId), tokenOf(secondId)];

/** Shows the wizard by its element, once the script is there. */
async function showElement({ page }: Portal, attributes = ''): Promise<void> {
  await page.evaluate(
    async ([html, given]) => {
      await window.load();
      document.querySelector('#box')?.insertAdjacentHTML('beforeend', html ?? '');
      for (const one of document.querySelectorAll('scopewright-setup')) {
        if (!one.hasAttribute('token')) Reflect.set(one, 'token', given);
      }
    },
    [`<scopewright-setup ${attributes}></scopewright-setup>`, token],
  );
}

/** Sets a property of the element, or calls one of its methods. */
const set = (page: Page, name: string, value: string) =>
  page
    .locator('scopewright-setup')
    .evaluate((one, given) => Reflect.set(one, ...given), [name, value] as const);
const call = (page: Page, name: string) =>
  page.locator('scopewright-setup').evaluate((one, key) => Reflect.get(one, key).call(one), name);

test('the element greets its frame, passes on what the page wants, and tells what happens there', async ({
  portal,
}) => {
  const { page } = portal;
  await showElement(portal, 'locale="de-CH" title="Connect Outlook"');
  const wizard = await portal.framed(firstId);
  const [hello] = await wizard.heard(1);
  expect(wizard.frame.url()).toBe(`${portal.wizardUrl}/embed?setup=${firstId}`);
  expect(hello).toEqual({
    type: 'hello',
    scopewright: 1,
    channel: expect.stringMatching(/^\d+(-\d+){3}$/),
    token,
    scheme: 'light',
    locale: 'de-CH',
  });
  // A token that is set as a property stands nowhere in the document.
  expect(await page.content()).not.toContain(token);
  await expect(page.getByTitle('Connect Outlook').locator('iframe')).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
  );

  const told = [
    { type: 'ready' },
    { type: 'resize', height: 700.2 },
    { type: 'step', id: 'register', place: 1, of: 9 },
    { type: 'selection-changed', actions: 'send_mail', scopes: 'Mail.Send' },
    { type: 'checked', verdict: 'passed' },
    { type: 'saved', profileId: 'p1', status: 'connected' },
    { type: 'token-expiring', expiresAt: 1_800_000_000_000 },
    { type: 'close-requested' },
  ];
  for (const message of told) await wizard.say({ ...message, clientSecret: 'never' });
  expect(await portal.events(told.length)).toEqual(
    told.map(({ type, ...detail }) => [type, detail]),
  );
  await expect(page.locator('iframe')).toHaveCSS('height', '701px');

  await set(page, 'token', another);
  await set(page, 'token', another);
  await set(page, 'theme', 'dark');
  await set(page, 'theme', 'auto');
  await page.evaluate(() => {
    document.body.className = 'tells nothing new';
    document.documentElement.style.colorScheme = 'dark';
  });
  await wizard.heard(5);
  await page.getByRole('button', { name: 'Before' }).focus();
  await call(page, 'focus');
  await call(page, 'requestClose');
  const heard = await wizard.heard(7);
  expect(heard.slice(1).map(({ scopewright: _, channel, ...rest }) => [channel, rest])).toEqual(
    [
      { type: 'token', token: another },
      { type: 'scheme', scheme: 'dark' },
      { type: 'scheme', scheme: 'light' },
      { type: 'scheme', scheme: 'dark' },
      { type: 'focus' },
      { type: 'close' },
    ].map((message) => [hello?.['channel'], message]),
  );
  await expect(page.locator('iframe')).toBeFocused();
  expect(portal.noise).toEqual([]);
});

test('of two frames each speaks for itself, and nobody else for them', async ({ portal }) => {
  const { page } = portal;
  await showElement(portal);
  await showElement(portal, `token="${another}"`);
  const [first, second] = [await portal.framed(firstId), await portal.framed(secondId)];
  const [hello] = await first.heard(1);
  await second.heard(1);
  const { channel } = hello ?? {};
  // By another frame, by the page itself, by nobody.
  await second.say({ type: 'saved', profileId: 'x', status: 'connected', channel });
  await page.evaluate((name) => {
    const message = { type: 'saved', profileId: 'x', status: 'connected', scopewright: 1 };
    const data = { ...message, channel: name };
    window.postMessage(data, location.origin);
    const { origin } = new URL(document.querySelector('iframe')?.src ?? '');
    window.dispatchEvent(new MessageEvent('message', { data, origin }));
  }, channel);
  // By itself, but in other words.
  for (const wrong of [
    { type: 'saved', profileId: 'x', status: 'connected', scopewright: 2 },
    { type: 'saved', profileId: 'x', status: 'connected', channel: 'another' },
    { type: 'saved', profileId: 7, status: 'connected' },
    { type: 'saved', profileId: 'x' },
    { type: 'constructor' },
  ]) {
    await first.say(wrong);
  }
  await first.say({ type: 'resize', height: 300 });
  await second.say({ type: 'checked', verdict: 'failed' });
  expect(await portal.events(2)).toEqual([
    ['resize', { height: 300 }],
    ['checked', { verdict: 'failed' }],
  ]);
  const heights = page.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight));
  expect(await heights).toEqual([300, 480]);
  expect(portal.noise).toEqual([]);

  // By a page of another origin that has come into the frame, and knows the channel.
  const { origin } = new URL(page.url());
  await first.frame.goto(portal.wizardUrl.replace('localhost', '127.0.0.1'));
  await first.frame.evaluate(
    ([name, to]) => {
      const message = { type: 'checked', verdict: 'passed', scopewright: 1, channel: name };
      parent.postMessage(message, to ?? '');
    },
    [channel, origin] as [string, string],
  );
  await second.say({ type: 'checked', verdict: 'pending' });
  expect((await portal.events(3))[2]).toEqual(['checked', { verdict: 'pending' }]);
});

test('what fails is said once, with what to do', async ({ portal }) => {
  const { page, noise } = portal;
  await page.clock.install();
  await showElement(portal, 'token="sw_none"');
  const unusable = 'Scopewright: This is no embed token. Take one from POST /api/v1/embed-tokens.';
  expect(noise).toEqual([unusable]);

  await set(page, 'token', token);
  const wizard = await portal.framed(firstId);
  await wizard.heard(1);
  // Nothing was typed yet: whoever wants to close need not wait for an answer.
  await call(page, 'requestClose');
  await page.clock.fastForward(10_000);
  await portal.events(3);
  expect(noise.slice(1)).toEqual([
    expect.stringMatching(
      /^Scopewright: \S+ does not answer in its frame\. Is \S+ among the origins/,
    ),
  ]);

  await set(page, 'token', another);
  const again = await portal.framed(secondId);
  await again.heard(1);
  const message = 'The token is over. Make another one.';
  await again.say({ type: 'error', code: 'embed-token-unusable', message });
  await again.say({ type: 'error', code: 'embed-token-unusable', message });
  expect(
    (await portal.events(5)).map(([type, detail]) => [type, Reflect.get(Object(detail), 'code')]),
  ).toEqual([
    ['error', 'unusable'],
    ['close-requested', undefined],
    ['error', 'no-answer'],
    ['error', 'embed-token-unusable'],
    ['error', 'embed-token-unusable'],
  ]);
  await page.clock.fastForward(60_000);
  expect(noise.slice(2)).toEqual([`Scopewright: ${message}`]);
});

test('a frame goes on when it is moved, and begins again with the newest token when it comes back', async ({
  portal,
}) => {
  const { page } = portal;
  // As a framework sets it up, before the script has come.
  await page.evaluate((given) => {
    const element = document.createElement('scopewright-setup');
    Object.assign(element, { token: given, theme: 'dark' });
    document.querySelector('#box')?.append(element);
  }, token);
  await page.evaluate(async () => void (await window.load()));
  const first = await portal.framed(firstId);
  expect((await first.heard(1))[0]).toMatchObject({ type: 'hello', token, scheme: 'dark' });
  await first.say({ type: 'ready' });
  await portal.events(1);
  await set(page, 'token', another);
  await first.heard(2);

  await page.evaluate(() => {
    const place = document.querySelector('#other') ?? document.body;
    place.moveBefore(document.querySelector('scopewright-setup') ?? place, null);
  });
  await first.say({ type: 'checked', verdict: 'passed' });
  await portal.events(2);

  await page.evaluate(() => {
    const element = document.querySelector('scopewright-setup');
    element?.remove();
    document.querySelector('#box')?.append(element ?? '');
  });
  const second = await portal.framed(secondId);
  expect((await second.heard(1))[0]).toMatchObject({ type: 'hello', token: another });

  await call(page, 'destroy');
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(portal.noise).toEqual([]);
});

test('a guide is shown without a token, and goes on with one; by function as by element', async ({
  portal,
}) => {
  const { page } = portal;
  await page.evaluate(async () => {
    const { createSetup } = await window.load();
    const guide = 'stackone/microsoftoutlook?actions=send_mail';
    Object.assign(window, { setup: createSetup?.(document.querySelector('#box'), { guide }) });
  });
  const setup = (method: string, ...given: string[]) =>
    page.evaluate(
      ([name = '', ...rest]) => Reflect.get(Reflect.get(window, 'setup'), name)(...rest),
      [method, ...given],
    );
  const wizard = await portal.framed('/embed/stackone/microsoftoutlook?actions=send_mail');
  expect((await wizard.heard(1))[0]).toMatchObject({ type: 'hello', token: '', locale: '' });
  await wizard.say({ type: 'ready' });
  await portal.events(1);
  await setup('setToken', token);
  expect((await wizard.heard(2))[1]).toMatchObject({ type: 'token', token });
  await expect(setup('setToken', 'none')).rejects.toThrow('This is no embed token');

  // Out and in again: the page that was there first is not the one of the token.
  await page.evaluate(() => {
    document.querySelector('#other')?.append(...(document.querySelector('#box')?.children ?? []));
  });
  const second = await portal.framed(firstId);
  expect((await second.heard(1))[0]).toMatchObject({ type: 'hello', token });
  await setup('destroy');
  expect(portal.noise).toEqual([]);
});
