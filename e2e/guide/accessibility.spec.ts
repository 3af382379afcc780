import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { guidePath, openGuide } from './testing/outlook-guide.ts';

type State = {
  readonly name: string;
  readonly path: string;
  readonly viewport?: { width: number; height: number };
  readonly reach?: (page: Page) => Promise<void>;
};

const states: readonly State[] = [
  { name: 'the guide with nothing selected', path: guidePath },
  {
    name: 'the guide with everything selected',
    path: `${guidePath}?actions=all`,
    reach: (page) => page.getByText('Enables actions (34)').click(),
  },
  {
    name: 'a search without a match',
    path: guidePath,
    reach: async (page) => {
      await panelOf(page).search.fill('zebra');
      await expect(page.getByText('No actions match your search.')).toBeVisible();
    },
  },
  { name: 'a notice', path: `${guidePath}?actions=send_mail,make_coffee&cloud=mars` },
  {
    name: 'done steps, folded',
    path: `${guidePath}?actions=send_mail`,
    reach: async (page) => {
      for (const title of ['Sign in to the admin center', 'Create the registration']) {
        await stepsOf(page).tick(title).check();
      }
    },
  },
  {
    name: 'the sheet, open at 360 px',
    path: `${guidePath}?actions=send_mail`,
    viewport: { width: 360, height: 780 },
    reach: (page) => page.getByRole('button', { name: 'Choose actions' }).click(),
  },
  { name: 'the guide at 360 px', path: guidePath, viewport: { width: 360, height: 780 } },
  { name: 'the page of an unknown address', path: '/nowhere' },
  { name: 'the start page', path: '/' },
];

for (const { name, path, viewport, reach } of states) {
  test(`axe finds nothing in either theme: ${name}`, async ({ page, noise }) => {
    noise.allow(/status of 404/);
    if (viewport !== undefined) await page.setViewportSize(viewport);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await reach?.(page);
    await expectAccessible(page);
  });
}

test('axe finds nothing in either theme: the start page after a visit to a guide', async ({
  page,
}) => {
  await openGuide(page);
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
});

/** Every guide in every mode that it has, with all that can be chosen. */
const modes: readonly (readonly [guide: string, query: string])[] = [
  ['stackone/microsoftoutlook', 'actions=all&account=multi'],
  ['stackone/microsoftentraid', 'actions=all'],
  ['stackone/microsoftentraid', 'actions=all&permissions=application&strategy=fewest'],
  ['frontegg/outlook', 'actions=all&account=single'],
  ['pipeshub/outlook', ''],
  ['custom/microsoftoutlook', 'actions=all'],
  ['custom/microsoftoutlook', 'actions=all&permissions=application&strategy=fewest'],
  ['custom/microsoftentraid', 'actions=all&account=multi'],
  ['custom/microsoftentraid', 'actions=all&permissions=application&cloud=china'],
];

for (const [index, [guide, query]] of modes.entries()) {
  // The modes share their parts, so the themes take turns.
  const theme = index % 2 === 0 ? 'light' : 'dark';
  test(`axe finds nothing, ${theme}, with drawings and scripts: ${guide}?${query}`, async ({
    page,
  }) => {
    // What comes when the reader comes near is near at once.
    await page.setViewportSize({ width: 1440, height: 20_000 });
    await page.goto(`/guides/${guide}?${query}`);
    const screens = page.getByRole('link', { name: /^Open in Entra: / });
    await expect(page.getByRole('img', { name: /^Drawing: / })).toHaveCount(await screens.count());
    await expect(page.getByRole('heading', { name: 'Do it by script' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Client ID' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'My screen looks different' }).check();
    await page.getByRole('button', { name: /^Why / }).first().click();
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectAccessible(page, { themes: [theme] });
  });
}
