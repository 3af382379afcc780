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
  /** What differs from the other states. */
  readonly part?: string;
};

const states: readonly State[] = [
  { name: 'the guide with nothing selected', path: guidePath },
  {
    name: 'a search without a match',
    path: guidePath,
    reach: async (page) => {
      await panelOf(page).search.fill('zebra');
      await expect(page.getByText('No actions match your search.')).toBeVisible();
    },
    part: '[role=region]',
  },
  {
    name: 'a notice, and done steps, folded',
    path: `${guidePath}?actions=send_mail,make_coffee&cloud=mars`,
    reach: async (page) => {
      await expect(page.getByText('Part of this link is unknown here')).toBeVisible();
      for (const title of ['Sign in to the admin center', 'Create the registration']) {
        await stepsOf(page).tick(title).check();
      }
    },
    part: 'article',
  },
  { name: 'the guide at 360 px', path: guidePath, viewport: { width: 360, height: 780 } },
  {
    name: 'the sheet, open at 360 px',
    path: `${guidePath}?actions=send_mail`,
    viewport: { width: 360, height: 780 },
    reach: (page) => page.getByRole('button', { name: 'Choose actions' }).click(),
  },
  { name: 'the page of an unknown address', path: '/nowhere' },
  { name: 'the start page', path: '/' },
];

for (const { name, path, viewport, reach, part } of states) {
  test(`axe finds nothing in either theme: ${name}`, async ({ page, noise }) => {
    noise.allow(/status of 404/);
    if (viewport !== undefined) await page.setViewportSize(viewport);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await reach?.(page);
    await expectAccessible(page, { part });
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

const bothThemes = ['light', 'dark'] as const;

for (const [index, [guide, query]] of modes.entries()) {
  // The modes share their parts, so the themes take turns behind the first.
  const themes = index === 0 ? bothThemes : ([index % 2 === 0 ? 'light' : 'dark'] as const);
  test(`axe finds nothing, ${themes.join(' and ')}, with drawings and scripts: ${guide}?${query}`, async ({
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
    if (index === 0) await page.getByText('Enables actions (34)').click();
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectAccessible(page, { themes });
  });
}
