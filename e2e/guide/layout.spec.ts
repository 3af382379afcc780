import { expect, type Page } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';
import { smallTargets } from './testing/targets.ts';

const screens = [
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['360 px', { viewport: { width: 360, height: 780 } }],
  ['768 px', { viewport: { width: 768, height: 1024 } }],
  ['1440 px', { viewport: { width: 1440, height: 900 } }],
  ['200 % zoom of 1440 px', { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }],
] as const;

for (const [name, options] of screens) {
  test.describe(name, () => {
    test.use(options);

    test('nothing scrolls sideways, and targets are at least 24 px high and wide', async ({
      page,
      noise,
    }) => {
      noise.allow(/status of 404/);
      for (const path of ['/', `/nowhere/${'x'.repeat(300)}`]) {
        await page.goto(path);
        await expectNoSidewaysScrolling(page);
      }
      await openGuide(page, `?actions=all,${'x'.repeat(80)},${'y_'.repeat(40)}&separator=newline`);
      await stepsOf(page).tick('Sign in to the admin center').check();
      await page.getByText('Enables actions (34)').click();
      expect(await smallTargets(page, 24)).toEqual([]);
      await stepsOf(page).heading('Test the credentials').scrollIntoViewIfNeeded();
      await expect(page.getByRole('textbox', { name: 'Client ID', exact: true })).toBeVisible();
      await expectNoSidewaysScrolling(page);
      await openSheetIfNarrow(page);
      await expectNoSidewaysScrolling(page);
      expect(await smallTargets(page, 24)).toEqual([]);
    });
  });
}

for (const [name, options] of screens.slice(0, 3)) {
  test.describe(`${name}, by touch`, () => {
    test.use({ ...options, hasTouch: true, isMobile: true });

    test('targets are at least 44 px high and wide', async ({ page }) => {
      await openGuide(page, '?actions=all,brew');
      await stepsOf(page).tick('Sign in to the admin center').check();
      expect(await smallTargets(page, 44)).toEqual([]);
      await openSheetIfNarrow(page);
      expect(await smallTargets(page, 44)).toEqual([]);
    });
  });
}

/** Also within what scrolls by itself; a script's lines are as long as they are. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls = element === document.documentElement || /auto|scroll/.test(overflowX);
        const isCode = element.querySelector(':scope > pre') !== null;
        return scrolls && !isCode && element.scrollWidth > element.clientWidth;
      })
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  );
  expect(wide).toEqual([]);
}

async function openSheetIfNarrow(page: Page): Promise<void> {
  if (await panelOf(page).heading.isVisible()) return;
  await page.getByRole('button', { name: 'Choose actions' }).click();
  await expect(panelOf(page).heading).toBeFocused();
}
