import { expect, type Frame, type Page } from '@playwright/test';
import { fillIn, formOf, passTest } from '../job/testing/credentials-form.ts';
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

const secondsMs = 1_000;

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
  await expect(eventsOf(page, 'checked')).toContainText('passed');
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
