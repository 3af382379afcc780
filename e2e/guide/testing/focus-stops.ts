import type { Page } from '@playwright/test';

export type FocusStop = {
  readonly name: string;
  /** `header`, `article`, `region` or `dialog`. */
  readonly landmark: string;
  /** Width of the outline in CSS pixels; 0 when there is none. */
  readonly outline: number;
  /** The middle of the control is in view, and nothing lies over it. */
  readonly inTheOpen: boolean;
};

/** Goes through the page with Tab, from where the focus is until it leaves the page. */
export async function walkByTab(page: Page): Promise<readonly FocusStop[]> {
  const stops: FocusStop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focusStop(page);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
}

/** Presses Tab until the focus is on a control of this name. Fails where the page ends before. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focusStop(page);
    if (stop === undefined) throw new Error(`No “${name}” behind: ${passed.join(' · ')}`);
    if (stop.name === name) return;
    passed.push(stop.name);
  }
}

function focusStop(page: Page): Promise<FocusStop | undefined> {
  return page.evaluate(() => {
    const control = document.querySelector('*:focus');
    if (control === null) return undefined;
    const nameOf = ({ labels }: { labels?: NodeListOf<HTMLElement> | null }) =>
      control.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? control.textContent;
    const isOver = (under: Element | null) =>
      under !== null && (control.contains(under) || under.closest('label')?.control === control);
    const { outlineStyle, outlineWidth } = getComputedStyle(control);
    const { left, top, width, height } = control.getBoundingClientRect();
    const landmark = control.closest(
      'header, article, section[aria-label], [role=region], [role=dialog]',
    );
    return {
      name: (nameOf(control as HTMLInputElement) ?? '').trim(),
      landmark: landmark?.getAttribute('role') ?? landmark?.tagName.toLowerCase() ?? '',
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      inTheOpen: isOver(document.elementFromPoint(left + width / 2, top + height / 2)),
    };
  });
}
