import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { attackTest as test } from './testing/fixtures.ts';

/** Two pixels by one, yellow. */
const logo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4v4Hh/wYGAA3OA18LLp54AAAAAElFTkSuQmCC';

/** Hard to read on white, and where shapes are as round as they get. */
const theme = {
  brandColor: '#ffdd00',
  radius: 16,
  fonts: ['DejaVu Serif', 'serif'],
  platformName: 'Sunny Cloud',
  logo,
};

async function guideIn(page: Page) {
  await expect(page.frameLocator('iframe').getByRole('article')).toBeVisible();
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

test('a portal’s frame looks as its theme says, and can be read in light and dark', async ({
  page,
  portal,
  target,
}) => {
  const refused: string[] = [];
  page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
  const { token } = await target.makeToken({ origins: [portal.origin], choice: 'free', theme });
  await page.goto(
    portal.show(`<main><h1>Portal</h1><scopewright-setup token="${token}"></scopewright-setup></main>
      <script type="module" src="${target.url}/embed.js"></script>`),
  );
  const frame = await guideIn(page);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    'Microsoft Outlook for Sunny Cloud',
  );
  const picture = frame.getByRole('img', { name: 'Sunny Cloud' });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);
  const send = frame.getByRole('checkbox', { name: 'Send Mail', exact: true });
  await expect(send).toBeChecked();

  await frame.getByRole('heading', { name: 'Test the credentials' }).scrollIntoViewIfNeeded();
  const button = frame.getByRole('button', { name: 'Test connection' });
  await button.click();
  await expect(frame.getByRole('alert')).toContainText('3 values need another look');
  await page.mouse.move(0, 0);
  await expect(button).toHaveCSS('background-color', 'rgb(255, 221, 0)');
  await expect(button).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(button).toHaveCSS('border-radius', '16px');
  await expect(button).toHaveCSS('font-family', '"DejaVu Serif", serif, sans-serif');
  await expectAccessible(page, { frame, themes: ['light'] });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page, { frame, themes: ['dark'] });
  expect(refused).toEqual([]);
});
