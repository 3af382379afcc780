import { expect, type Frame, type Page } from '@playwright/test';

/** The wizard in the frame of a portal's page, once it works. */
export async function wizardIn(page: Page): Promise<Frame> {
  await expect(eventsOf(page, 'ready')).not.toHaveCount(0);
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

/** What the example portal has heard of one kind, latest first. */
export function eventsOf(page: Page, type: string) {
  return page
    .locator('#events li')
    .filter({ has: page.locator('b', { hasText: new RegExp(`^${type}$`) }) });
}
