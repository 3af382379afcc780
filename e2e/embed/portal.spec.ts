import { expect, type Frame, type Page } from '@playwright/test';
import { refuseCopying, selectedText } from '../guide/testing/clipboard.ts';
import { expectFilled, fillIn, formOf, passTest } from '../job/testing/credentials-form.ts';
import { openMicrosoft, signInAs } from '../job/testing/microsoft-pages.ts';
import { practice } from '../job/testing/practice.ts';
import { place, placesInPage, placesWith, recordTraffic } from '../job/testing/traces.ts';
import { expectNoSidewaysScrolling } from '../job/testing/width.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from './testing/fixtures.ts';
import { eventsOf, wizardIn } from './testing/wizard-in.ts';

async function toForm(frame: Frame) {
  await frame.getByRole('heading', { name: 'Test the credentials' }).scrollIntoViewIfNeeded();
  const form = formOf(frame);
  await expect(form.test).toBeVisible();
  return form;
}

const action = (frame: Frame, name: string) => frame.getByRole('checkbox', { name, exact: true });

// Wide enough for the list of actions to stand beside the guide.
test.use({ viewport: { width: 1440, height: 900 } });

const minuteMs = 60_000;

/** Back or forward, as the browser’s buttons do: what they change is in the frame alone. */
const go = (page: Page, steps: number) => page.evaluate((by) => history.go(by), steps);

/** As browsers do that block what other sites store: even to look at it fails. */
async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      });
    }
  });
}

test('an administrator does the whole setup in a portal, which hears of it and no secret', async ({
  page,
  server,
}) => {
  const traffic = recordTraffic(page.context());
  await page.goto('/');
  const frame = await wizardIn(page);
  await action(frame, 'Get Message').check();
  await expect(eventsOf(page, 'selection-changed').first()).toContainText('Mail.Read');
  await expect(eventsOf(page, 'step')).not.toHaveCount(0);
  const form = await toForm(frame);
  await fillIn(form, practice('granted'));
  await passTest(frame, form);
  await expect(eventsOf(page, 'checked')).toContainText('warning');
  await expectAccessible(page, { frame });
  await form.save.click();
  await expect(page.getByRole('status')).toHaveText(/^Connected\. Profile [0-9a-f-]{36}\.$/);
  await expect(eventsOf(page, 'saved')).toContainText('connected');

  const heard = await page.getByRole('list').innerText();
  const places = [...(await traffic.places()), ...(await placesInPage(page))];
  places.push(await place('events', heard), await place('log', server.output()));
  expect(placesWith(practice('granted').clientSecret, places)).toEqual([]);

  // The portal's backend asks for itself what came of it.
  await page.reload();
  await expect(page.getByRole('status')).toHaveText(/^Connected\. Profile /);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('typed values, choice and tests outlive the end of a token in mid-work', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  const frame = await wizardIn(page);
  await action(frame, 'Get Message').check();
  const form = await toForm(frame);
  await fillIn(form, practice('granted'));
  await passTest(frame, form);
  const entered = page.waitForResponse('**/api/v1/embed-sessions');
  await page.clock.fastForward(56 * minuteMs);
  await expect(eventsOf(page, 'token-expiring')).toHaveCount(1);
  expect((await entered).status()).toBe(201);
  await expect(eventsOf(page, 'ready')).toHaveCount(2);
  await expectFilled(form, practice('granted'));
  await expect(action(frame, 'Get Message')).toBeChecked();
  await form.save.click();
  await expect(eventsOf(page, 'saved')).toContainText('connected');
});

test('reloading, back and forward keep what was chosen, where storage is partitioned', async ({
  page,
  wizard,
}) => {
  await page.goto(wizard);
  await page.evaluate(() => localStorage.setItem('probe', 'seen by its own site'));
  await page.goto('/');
  const frame = await wizardIn(page);
  expect(await frame.evaluate(() => localStorage.getItem('probe')), 'partitioned').toBeNull();
  expect(await page.context().cookies(), 'cookies').toEqual([]);

  const [getMessage, sendMail] = [action(frame, 'Get Message'), action(frame, 'Send Mail')];
  await expect(sendMail).toBeChecked();
  await getMessage.check();
  await go(page, -1);
  await expect(getMessage).not.toBeChecked();
  await go(page, 1);
  await expect(getMessage).toBeChecked();
  const kept = page.waitForResponse('**/api/v1/setup/draft');
  await sendMail.uncheck();
  await kept;
  await page.reload();
  const again = await wizardIn(page);
  await expect(action(again, 'Get Message')).toBeChecked();
  await expect(action(again, 'Send Mail')).not.toBeChecked();
});

test('in a narrow portal without clipboard and storage, Microsoft’s pages have a tab of their own', async ({
  page,
  server,
  noise,
}) => {
  // The practice tenant stands in for Microsoft, and leads back to where Entra lets it.
  noise.allow(new RegExp(`^foreign request: (http://127\\.0\\.0\\.1:|${server.url}/)`));
  await page.setViewportSize({ width: 320, height: 640 });
  await refuseCopying(page);
  await refuseStorage(page);
  await page.goto('/');
  const frame = await wizardIn(page);
  await expectNoSidewaysScrolling(page);
  await expectNoSidewaysScrolling(frame);
  await frame.getByRole('button', { name: 'Copy redirect URI' }).first().click();
  expect(await selectedText(frame)).toMatch(/^https:/);

  const form = await toForm(frame);
  await fillIn(form, practice('granted'));
  // What is said below the field when it is left moves the button.
  await form.tenant.blur();
  await expect(frame.getByText('This tenant exists.').first()).toBeVisible();
  await passTest(frame, form);
  await expectNoSidewaysScrolling(frame);
  const closed = await openMicrosoft(frame, 'Sign in to test');
  await closed.close();
  const opened = await openMicrosoft(frame, 'Try again');
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await signInAs(opened, 'Ben Berger');
  await expect(opened.getByRole('heading', { name: 'The sign-in has arrived' })).toBeVisible();
  await expect(frame.getByText('The sign-in worked', { exact: true })).toBeVisible();
});

test('the frame follows light and dark, closes after a question, and says so when it stands alone', async ({
  page,
  context,
  wizard,
}) => {
  await page.goto('/');
  const frame = await wizardIn(page);
  const ground = () => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.getByLabel('Theme').selectOption('Light');
  const light = await ground();
  await page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(ground).not.toBe(light);

  const form = await toForm(frame);
  await form.clientSecret.fill(practice('granted').clientSecret);
  await page.getByRole('button', { name: 'Close' }).click();
  const question = frame.getByRole('dialog');
  await expect(question).toBeVisible();
  await expect(eventsOf(page, 'close-requested')).toHaveCount(0);
  await question.getByRole('button').last().click();
  await expect(eventsOf(page, 'close-requested')).toHaveCount(1);
  await expect(page.locator('iframe')).toHaveCount(0);

  const alone = await context.newPage();
  await alone.goto(frame.url().replace(/^https?:\/\/[^/]+/, wizard));
  await expect(alone.getByRole('checkbox')).toHaveCount(0);
});
