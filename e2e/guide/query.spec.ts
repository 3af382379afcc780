import { expect, type Page } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { guidePath, openGuide, takenOver } from './testing/outlook-guide.ts';

const rich = '?actions=list_messages,send_mail&account=multi&cloud=usgov&separator=semicolon';

test('what is chosen stands in the address, in one form, without what is the default', async ({
  page,
  server,
}) => {
  await openGuide(page);
  const { action, selectAll, clear, separator } = panelOf(page);
  const expectQuery = (query: string) => expect(page).toHaveURL(server.url + guidePath + query);
  await action('Send Mail').check();
  await expectQuery('?actions=send_mail');
  await action('List Messages').check();
  await expectQuery('?actions=list_messages,send_mail');
  await page.getByRole('combobox', { name: 'Cloud' }).selectOption('US Government (L4)');
  await page.getByRole('combobox', { name: 'Account type' }).selectOption('Multiple tenants');
  await separator.selectOption('Semicolon');
  await expectQuery(rich);
  await separator.selectOption('Space');
  await page.getByRole('combobox', { name: 'Cloud' }).selectOption('Global');
  await page.getByRole('combobox', { name: 'Account type' }).selectOption('Single tenant');
  await expectQuery('?actions=list_messages,send_mail');
  await selectAll.click();
  await expectQuery('?actions=all');
  await clear.click();
  await expectQuery('');
});

test('a reload and a shared link give the same page', async ({ page, browser, server, noise }) => {
  await openGuide(page, rich);
  const before = await stateOf(page);
  expect(before.scopes).toBe('Mail.ReadBasic;Mail.Send');
  await page.reload();
  await takenOver(page);
  expect(await stateOf(page)).toEqual(before);

  const elsewhere = await browser.newContext();
  const colleague = await elsewhere.newPage();
  await colleague.goto(server.url + guidePath + rich);
  await takenOver(colleague);
  expect(await stateOf(colleague)).toEqual(before);
  await elsewhere.close();
  expect(noise.heard()).toEqual([]);
});

test('back and forward go from choice to choice', async ({ page }) => {
  await openGuide(page);
  const states = [await stateOf(page)];
  for (const label of ['Send Mail', 'Get Message Rule']) {
    await panelOf(page).action(label).check();
    states.push(await stateOf(page));
  }
  await panelOf(page).separator.selectOption('Newline');
  states.push(await stateOf(page));
  for (const before of states.slice(0, -1).reverse()) {
    await page.goBack();
    expect(await stateOf(page)).toEqual(before);
  }
  for (const after of states.slice(1)) {
    await page.goForward();
    expect(await stateOf(page)).toEqual(after);
  }
});

test('the order, the case and the long form of what a link says do not matter', async ({
  page,
}) => {
  await openGuide(page, rich);
  const expected = await stateOf(page);
  for (const query of [
    '?separator=semicolon&cloud=usgov&actions=send_mail,list_messages&account=multi',
    '?actions=SEND_MAIL, list_messages,send_mail&account=Multi&cloud=USGOV&separator=semicolon',
    '?actions=microsoftoutlook_send_mail&actions=list_messages&account=multi&cloud=usgov&separator=semicolon',
    `${rich}&permissions=delegated&strategy=documented&utm_source=mail`,
  ]) {
    await openGuide(page, query);
    expect(await stateOf(page)).toEqual(expected);
  }
});

/** Everything that the query decides, as the page shows it. */
async function stateOf(page: Page) {
  const { url, scopes, separator, table } = panelOf(page);
  return {
    url: await url.inputValue(),
    scopes: await scopes.inputValue(),
    separator: await separator.inputValue(),
    account: await page.getByRole('combobox', { name: 'Account type' }).inputValue(),
    cloud: await page.getByRole('combobox', { name: 'Cloud' }).inputValue(),
    checked: await table.getByRole('checkbox', { checked: true }).count(),
    steps: await stepsOf(page).headings.allInnerTexts(),
    text: (await page.getByRole('article').innerText()).replace(/Loading…[\s\S]*$/, ''),
  };
}
