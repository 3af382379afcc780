import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { guidePath, openGuide } from './testing/outlook-guide.ts';

const first = 'Sign in to the admin center';
const second = 'Create the registration';
const third = 'Copy the two IDs';

test('ticks are counted, survive a reload, and are never in the address', async ({ page }) => {
  await openGuide(page, '?actions=send_mail');
  const { tick } = stepsOf(page);
  await expect(page.getByText('0 of 13 steps')).toBeVisible();
  for (const title of [first, second, third, 'Add the URI as type Web']) await tick(title).check();
  await expect(page.getByText('4 of 13 steps')).toBeVisible();
  expect(new URL(page.url()).search).toBe('?actions=send_mail');
  await expect(panelOf(page).url).toHaveValue(page.url());

  await page.reload();
  await expect(page.getByText('4 of 13 steps')).toBeVisible();
  await expect(tick(third)).toBeChecked();
  await tick(third).uncheck();
  await expect(page.getByText('3 of 13 steps')).toBeVisible();
});

test('ticks belong to one guide: another guide in this browser does not see them', async ({
  page,
}) => {
  await openGuide(page);
  await stepsOf(page).tick(first).check();
  const keys = await page.evaluate(() => Object.keys(localStorage).sort());
  expect(keys).toEqual(['scopewright:progress:stackone/microsoftoutlook', 'scopewright:recent']);
});

test('a tick on a step that goes is there again when the step comes back', async ({ page }) => {
  await openGuide(page, '?actions=get_message_rule');
  const { tick } = stepsOf(page);
  await tick('Tick the mailbox settings permissions').check();
  await expect(page.getByText('1 of 13 steps')).toBeVisible();
  await panelOf(page).action('Get Message Rule').uncheck();
  await panelOf(page).action('Send Mail').check();
  await expect(page.getByText('0 of 13 steps')).toBeVisible();
  await panelOf(page).action('Get Message Rule').check();
  await expect(page.getByText('1 of 14 steps')).toBeVisible();
});

test('a done step folds to its title and opens again', async ({ page }) => {
  await openGuide(page);
  const { tick, step, heading } = stepsOf(page);
  const body = step(first).getByText('The Azure portal shows the same screens');
  await expect(body).toBeVisible();
  await tick(first).check();
  await expect(body).toBeHidden();
  const fold = heading(first).getByRole('button');
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(body).toBeVisible();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await fold.click();
  await expect(body).toBeHidden();
  await tick(first).uncheck();
  await expect(body).toBeVisible();
});

test('“Done, next step” ticks, folds and goes on to the next heading', async ({ page }) => {
  await openGuide(page);
  const { next, heading, tick } = stepsOf(page);
  for (const [title, following] of [
    [first, second],
    [second, third],
    [third, 'Open the authentication settings'],
  ] as const) {
    await next(title).click();
    await expect(tick(title)).toBeChecked();
    await expect(heading(following)).toBeFocused();
    await expect(heading(following)).toBeInViewport({ ratio: 1 });
  }
});

test('all done steps open at once, can be folded one by one, and fold at once', async ({
  page,
}) => {
  await openGuide(page);
  const { tick, step, heading } = stepsOf(page);
  const openAll = page.getByRole('button', { name: 'Open all' });
  const foldDone = page.getByRole('button', { name: 'Fold done steps' });
  const bodyOf = (title: string) => step(title).getByRole('link', { name: /^Open in Entra/ });
  await expect(openAll).toBeHidden();
  await tick(first).check();
  await tick(second).check();
  await expect(bodyOf(first)).toBeHidden();
  await openAll.click();
  await expect(bodyOf(first)).toBeVisible();
  await expect(bodyOf(second)).toBeVisible();
  await expect(foldDone).toBeVisible();

  await heading(first).getByRole('button').click();
  await expect(bodyOf(first)).toBeHidden();
  await expect(bodyOf(second)).toBeVisible();
  await openAll.click();
  await expect(bodyOf(first)).toBeVisible();
  await foldDone.click();
  await expect(bodyOf(first)).toBeHidden();
  await expect(bodyOf(second)).toBeHidden();
});

test('clearing the ticks begins anew, and the focus has a place to go', async ({ page }) => {
  await openGuide(page);
  const { tick } = stepsOf(page);
  await tick(first).check();
  await tick(second).check();
  await page.getByRole('button', { name: 'Clear ticks' }).click();
  await expect(page.getByText('0 of 14 steps')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expect(tick(first)).not.toBeChecked();
});

test('where storage is refused the page works, and forgets', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await openGuide(page, '?actions=send_mail');
  const { tick, next, heading } = stepsOf(page);
  await tick(first).check();
  await expect(page.getByText('1 of 13 steps')).toBeVisible();
  await next(second).click();
  await expect(heading(third)).toBeFocused();
  await expect(page.getByText('2 of 13 steps')).toBeVisible();
  await page.getByRole('checkbox', { name: 'My screen looks different' }).check();
  await expect(page.getByText('Find Platform configurations')).toBeVisible();
  await panelOf(page).selectAll.click();
  await expect(page.getByText('39 of 39 selected')).toBeVisible();
  await page.reload();
  await expect(page.getByText('0 of 14 steps')).toBeVisible();
});

test('nonsense in the storage counts as nothing', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('scopewright:progress:stackone/microsoftoutlook', '{"not": "a list"');
    localStorage.setItem('scopewright:recent', '[1, null, "no/guide"]');
    localStorage.setItem('scopewright:wording', 'ancient');
  });
  await openGuide(page);
  await expect(page.getByText('0 of 14 steps')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Microsoft Outlook for StackOne' })).toBeVisible();
  await page.goto(guidePath);
});
