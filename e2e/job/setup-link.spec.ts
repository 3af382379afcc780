import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { fillIn, formOf, passTest } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { place, placesInPage, placesWith, recordTraffic } from './testing/traces.ts';

test.use({ serverEnvironment: { RETURN_ORIGINS: 'https://app.example.com' } });

/** Makes a link on the page that is open, and answers with its address. */
async function makeLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make setup link' }).click();
  const made = page.getByRole('region', { name: 'The link is ready' });
  await expect(made).toBeFocused();
  return (await made.getByText(/\/setup\/[\w-]{43}$/).textContent()) ?? '';
}

/** A browser of somebody who has nothing but the link. */
async function openAsStranger(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await goTo(page, url);
  return page;
}

async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('region', { name: 'Your setup' })).toBeVisible();
}

async function toForm(page: Page) {
  await page.getByRole('heading', { name: 'Test the credentials' }).scrollIntoViewIfNeeded();
  const form = formOf(page);
  await expect(form.test).toBeVisible();
  return form;
}

const done = (page: Page) => page.getByRole('dialog', { name: /^Done: / });

test('a link leads somebody without an account through one setup, and back', async ({
  operatorPage: page,
  browser,
  server,
}) => {
  await page.goto('/links/new?guide=stackone/microsoftoutlook&actions=send_mail');
  await page.getByRole('textbox', { name: 'Profile name' }).fill('Contoso');
  await page.getByRole('textbox', { name: 'Who asks' }).fill('Acme Integrations');
  await page.getByRole('textbox', { name: 'Return address' }).fill('https://app.example.com/done');
  await expectAccessible(page);
  const url = await makeLink(page);

  const first = await (await browser.newContext()).newPage();
  const traffic = recordTraffic(first.context());
  await goTo(first, url);
  const asking = 'Acme Integrations asks you to set up Microsoft Outlook';
  await expect(first.getByText(asking)).toBeVisible();
  await expect(first.getByRole('link', { name: 'Profiles', exact: true })).toHaveCount(0);
  await expectAccessible(first, { part: 'section' });
  await first.getByRole('checkbox', { name: /Sign in to the admin center/ }).check();
  await first.getByRole('checkbox', { name: 'List Messages' }).check();
  const form = await toForm(first);
  await expect(form.name).toHaveValue('Contoso');
  const kept = first.waitForResponse((answer) =>
    (answer.request().postData() ?? '').includes(practice('granted').clientId),
  );
  await form.clientId.fill(practice('granted').clientId);
  await kept;

  // The token stands in the one address that was asked for, and nowhere after it.
  const token = url.split('/').at(-1) ?? '';
  const places = [...(await traffic.places()), ...(await placesInPage(first))];
  places.push(await place('log', server.output()));
  expect(placesWith(token, places)).toEqual([`address and headers of /setup/${token}`]);
  expect(await first.evaluate(() => document.referrer)).toBe('');

  // Stopped, and gone on with on another machine.
  const second = await openAsStranger(browser, url);
  await expect(second.getByText('You go on where this was left')).toBeVisible();
  await expect(second.getByRole('checkbox', { name: 'List Messages' })).toBeChecked();
  const again = await toForm(second);
  await expect(again.clientId).toHaveValue(practice('granted').clientId);
  await expect(again.clientSecret).toHaveValue('');
  await fillIn(again, practice('granted'));
  await passTest(second, again);
  await again.save.click();
  await expect(done(second)).toBeVisible();
  await expectAccessible(second);
  await expect(done(second).getByRole('link', { name: /app\.example\.com/ })).toHaveAttribute(
    'href',
    'https://app.example.com/done',
  );

  await page.goto('/links');
  const row = page.getByRole('row', { name: /Contoso/ });
  await expect(row).toContainText('Used');
  await expect(row).not.toContainText('not yet');
  await expectAccessible(page);
  await second.goto(url);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(
    'This setup link was used already',
  );
  await second.getByRole('button', { name: 'Ask for a new link' }).click();
  await expect(second.getByText('A new link was asked for')).toBeVisible();
  await expectAccessible(second);
  await row.getByRole('link', { name: 'Open the profile' }).click();
  await expect(page.getByRole('heading', { name: 'Contoso', level: 1 })).toBeVisible();
});

test('changes of a profile are asked for, and only they are left to do', async ({
  operatorPage: page,
  browser,
}) => {
  const id = await saveProfile(page, { name: 'Contoso', tested: true });
  await page.goto(`/profiles/${id}`);
  await page.getByRole('link', { name: 'Ask for changes by a setup link' }).click();
  await page.getByRole('checkbox', { name: /^Send Mail/ }).uncheck();
  await page.getByRole('checkbox', { name: /^List Messages/ }).check();
  await expectAccessible(page);
  const admin = await openAsStranger(browser, await makeLink(page));
  const difference = admin.getByRole('region', { name: 'What this changes' });
  await expect(difference).toContainText('To addMail.ReadBasic');
  await expect(difference).toContainText('No longer neededMail.Send');
  await expect(admin.getByRole('heading', { level: 3 })).toHaveText([
    /Sign in to the admin center/,
    /Open the API permissions/,
    /Tick the mail permissions/,
    /Grant consent/,
    /Test the credentials/,
  ]);
  await expectAccessible(admin, { part: 'section' });
  const form = await toForm(admin);
  await expect(admin.getByText('Leave it empty, and the present secret (')).toBeVisible();
  await expect(form.clientId).toHaveValue(practice('granted').clientId);
  await passTest(admin, form);
  await form.save.click();
  await expect(done(admin)).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Look at the guide again' }).click();
  await expect(admin.getByText('This setup is done')).toBeVisible();

  await page.goto('/profiles');
  await expect(page.getByRole('link', { name: 'Contoso' })).toHaveCount(1);
  await page.goto(`/profiles/${id}`);
  await page.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded();
  await expect(page.getByText('by a setup link', { exact: true })).toBeVisible();
});

test('what is fixed cannot be changed, and a link that was taken back loses nothing', async ({
  operatorPage: page,
  browser,
}) => {
  await page.goto('/links/new?guide=stackone/microsoftoutlook&actions=send_mail');
  await page.getByRole('radio', { name: 'It is fixed' }).check();
  const url = await makeLink(page);
  const stranger = await openAsStranger(browser, url);
  await expect(stranger.getByRole('checkbox', { name: 'Send Mail' })).toHaveCount(0);
  const form = await toForm(stranger);
  await fillIn(form, practice('granted'));

  await page.goto('/links');
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('button', { name: 'Revoke link' }).click();
  await expect(page.getByRole('row', { name: /No name given/ })).toContainText('Revoked');

  await form.test.click();
  await expect(stranger.getByText('This setup link does not work any more').first()).toBeVisible();
  await expect(form.clientSecret).toHaveValue(practice('granted').clientSecret);
  await expectAccessible(stranger, { part: 'section' });
});
