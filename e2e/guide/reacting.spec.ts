import { expect, type Page } from '@playwright/test';
import { documentedActions } from './testing/documented-actions.ts';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

const mailStep = 'Tick the mail permissions';
const settingsStep = 'Tick the mailbox settings permissions';

test('with nothing selected the guide is whole', async ({ page }) => {
  await openGuide(page);
  await expectNumbersWithoutGaps(page, { sections: 6, steps: 14 });
  await expect(copyButtons(page, mailStep)).toHaveText(['Copy', 'Copy', 'Copy', 'Copy']);
  await expect(copyButtons(page, settingsStep)).toHaveText(['Copy', 'Copy']);
  await expect(panelOf(page).scopes).toHaveValue('');
  await expect(panelOf(page).copyScopes).toBeDisabled();
  await expect(stepsOf(page).step(mailStep)).toContainText('Choose actions to see here');
});

test('a step whose scopes nobody needs goes, and the numbers close up', async ({ page }) => {
  await openGuide(page);
  const { heading } = stepsOf(page);
  await panelOf(page).action('Send Mail').check();
  await expect(heading(settingsStep)).toHaveCount(0);
  await expectNumbersWithoutGaps(page, { sections: 6, steps: 13 });
  await expect(heading('Grant consent for the organization')).toContainText('3.3');

  await panelOf(page).action('Get Message Rule').check();
  await expect(heading('Grant consent for the organization')).toContainText('3.4');
  await panelOf(page).action('Send Mail').uncheck();
  await expect(heading(mailStep)).toHaveCount(0);
  await expectNumbersWithoutGaps(page, { sections: 6, steps: 13 });
  await panelOf(page).clear.click();
  await expectNumbersWithoutGaps(page, { sections: 6, steps: 14 });
});

test('a step lists only the scopes that are needed, each to be copied by its name', async ({
  page,
}) => {
  await openGuide(page, '?actions=list_messages,send_mail');
  await expect(copyButtons(page, mailStep)).toHaveCount(2);
  for (const scope of ['Mail.ReadBasic', 'Mail.Send']) {
    await expect(page.getByRole('button', { name: `Copy ${scope}`, exact: true })).toBeVisible();
  }
  const step = stepsOf(page).step(mailStep);
  await expect(step).toContainText('Mail.Send sends, replies and forwards');
  await expect(step).toContainText('Mail.ReadBasic reads messages and folders');
  await expect(step).not.toContainText('Mail.ReadWrite');
  await expect(step).not.toContainText('Mail.Read reads messages whole');
});

test('a step names the selected actions that its scopes enable', async ({ page }) => {
  await openGuide(page, '?actions=list_messages,send_mail,forward_message,get_message_rule');
  await expectEnabled(page, mailStep, ['List Messages', 'Send Mail', 'Forward Message']);
  await expectEnabled(page, settingsStep, ['Get Message Rule']);
  await panelOf(page).action('Send Mail').uncheck();
  await expectEnabled(page, mailStep, ['List Messages', 'Forward Message']);
});

test('with all 39 actions the names stay readable: counted, and in columns when opened', async ({
  page,
}) => {
  await openGuide(page, '?actions=all');
  const names = documentedActions.map(({ label }) => label);
  const summary = stepsOf(page).step(mailStep).getByText('Enables actions (34)');
  await expect(summary).toBeVisible();
  await expect(enabledIn(page, mailStep).first()).toBeHidden();
  await summary.click();
  await expectEnabled(page, mailStep, names.slice(0, 34));
  await expectEnabled(page, settingsStep, names.slice(34));
  const columns = await enabledIn(page, mailStep).evaluateAll(
    (items) => new Set(items.map((item) => item.getBoundingClientRect().left)).size,
  );
  expect(columns).toBeGreaterThan(1);
});

test('where the scopes go in, they stand joined by the chosen separator', async ({ page }) => {
  await openGuide(page, '?separator=comma');
  const step = stepsOf(page).step('Create the connector profile');
  await expect(step).toContainText('Choose actions first');
  await panelOf(page).action('Send Mail').check();
  await panelOf(page).action('List Messages').check();
  await expect(step).toContainText('Mail.ReadBasic,Mail.Send');
});

function copyButtons(page: Page, title: string) {
  return stepsOf(page)
    .step(title)
    .getByRole('button', { name: /^Copy Mail/ });
}

function enabledIn(page: Page, title: string) {
  return stepsOf(page).step(title).locator('details').getByRole('listitem');
}

async function expectEnabled(page: Page, title: string, names: readonly string[]): Promise<void> {
  await expect(
    stepsOf(page).step(title).getByText(`Enables actions (${names.length})`),
  ).toBeVisible();
  await expect(enabledIn(page, title)).toHaveText([...names]);
  for (const item of await enabledIn(page, title).all()) await expect(item).toBeVisible();
}

type Shape = { readonly sections: number; readonly steps: number };

async function expectNumbersWithoutGaps(page: Page, { sections, steps }: Shape): Promise<void> {
  await expect(stepsOf(page).headings).toHaveCount(steps);
  await expect(page.getByText(new RegExp(`^\\d+ of ${steps} steps$`))).toBeVisible();
  const numbers = (level: number) =>
    page
      .getByRole('article')
      .getByRole('heading', { level })
      .evaluateAll((headings) => headings.map((h) => /^[\d.]*\d/.exec(h.textContent ?? '')?.[0]));
  expect(await numbers(2)).toEqual(Array.from({ length: sections }, (_, i) => `${i + 1}`));
  const shown = await numbers(3);
  const closed = shown.map((number, index) => {
    const [section, step] = (number ?? '').split('.').map(Number);
    const [sectionBefore, stepBefore] = (shown[index - 1] ?? '0.0').split('.').map(Number);
    return section === sectionBefore
      ? step === (stepBefore ?? 0) + 1
      : section === (sectionBefore ?? 0) + 1 && step === 1;
  });
  expect(closed).toEqual(shown.map(() => true));
}
