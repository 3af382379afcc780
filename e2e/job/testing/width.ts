import { expect, type Frame, type Page } from '@playwright/test';

/** Nothing is wider than the screen, so that nobody has to scroll sideways. */
export async function expectNoSidewaysScrolling(page: Page | Frame): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, 'width of the content').toBeLessThanOrEqual(screen ?? 0);
}
