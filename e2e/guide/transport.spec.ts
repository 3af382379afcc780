import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { stepsOf } from './testing/guide-parts.ts';
import { guidePath, openGuide } from './testing/outlook-guide.ts';

/** The budget of the first load, in bytes of compressed script. */
const scriptBudget = 102_000;

test('pages and assets travel compressed', async ({ page, request }) => {
  await page.goto(guidePath);
  const assets = await page
    .locator('script[src], link[rel="stylesheet"], link[rel="modulepreload"]')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        return new URL(address, location.href).pathname;
      }),
    );
  expect(assets.length).toBeGreaterThan(3);
  for (const path of [guidePath, '/', '/nowhere', '/favicon.svg', ...assets]) {
    const response = await request.get(path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(response.headers()['content-encoding'], path).toMatch(/^(gzip|br)$/);
    expect(response.headers()['vary'], path).toMatch(/accept-encoding/i);
  }
  for (const path of assets) {
    const response = await request.get(path);
    expect(path).toMatch(/^\/assets\/.+-[\w-]{8}\.(js|css)$/);
    expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  }
});

test('pages are asked for anew each time, and an asset that does not exist is not kept', async ({
  request,
}) => {
  expect((await request.get(guidePath)).headers()['cache-control']).toBe('private, no-cache');
  const missing = await request.get('/assets/missing-12345678.js');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['cache-control']).not.toContain('immutable');
});

test('the content security policy allows nothing inline, and nothing runs into it', async ({
  page,
  noise,
}) => {
  noise.allow(/Executing inline script violates/);
  const response = await page.goto(guidePath);
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('unsafe-eval');
  const violations = await page.evaluate(async () => {
    const refused = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI));
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "run";';
    document.head.append(script);
    return { refused: await refused, title: document.title };
  });
  expect(violations).toEqual({
    refused: 'inline',
    title: 'Microsoft Outlook for StackOne · Scopewright',
  });
});

test('every script and style of the first load is named in the page, and they fit the budget', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type === 'script' || type === 'stylesheet') loaded.push(new URL(response.url()).pathname);
  });
  await openGuide(page);
  await page.waitForLoadState('networkidle');
  const html = await (await page.request.get(guidePath)).text();
  expect(loaded.length).toBeGreaterThan(3);
  const isNamed = (path: string) => html.includes(`"${path}"`);
  // The drawing of the first step is in sight: it comes once the page reacts.
  const later = loaded.filter((path) => !isNamed(path));
  expect(later.filter((path) => !/\/(step-picture|drawing)-/.test(path))).toEqual([]);

  let bytes = 0;
  for (const path of new Set(loaded.filter((path) => path.endsWith('.js') && isNamed(path)))) {
    bytes += gzipSync(await (await page.request.get(path)).body(), { level: 9 }).length;
  }
  expect(bytes).toBeLessThan(scriptBudget);
});

test('after the first load the guide asks the server for nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request.url());
  });
  await openGuide(page, '?actions=send_mail');
  await page.getByRole('button', { name: 'Select all' }).click();
  await stepsOf(page).heading('Test the credentials').scrollIntoViewIfNeeded();
  await expect(page.getByRole('textbox', { name: 'Client ID', exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
});
