import type { Frame, Page } from '@playwright/test';

/** What a person would paste now. The context needs the permission `clipboard-read`. */
export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Makes the browser refuse every way in which a page can copy. Before the page is opened. */
export async function refuseCopying(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    document.execCommand = () => false;
  });
}

/** The text that the keys for copying would copy. */
export function selectedText(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    return isField
      ? focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0)
      : String(getSelection());
  });
}
