import type { Page } from '@playwright/test';

/**
 * Controls whose target is smaller than so many CSS pixels, measured by what lies under a pointer: a
 * label and an enlarged surface belong to it. Links within a sentence are as high as the sentence.
 */
export function smallTargets(page: Page, size: number): Promise<string[]> {
  return page.evaluate((size) => {
    const selector = 'a[href], button:enabled, input, select, textarea, summary';
    const belongs = (control: Element, x: number, y: number) => {
      const under = document.elementFromPoint(x, y);
      return (
        under !== null && (control.contains(under) || under.closest('label')?.control === control)
      );
    };
    const isInSentence = (control: Element) =>
      control.tagName === 'A' && getComputedStyle(control).display === 'inline';
    /** How far the target reaches from its middle along one axis, in whole pixels. */
    const reach = (hits: (offset: number) => boolean) => {
      let pixels = 0;
      for (const direction of [1, -1]) {
        for (let offset = 0; offset < size; offset += 1) {
          if (!hits(direction * (offset + 0.5))) break;
          pixels += 1;
        }
      }
      return pixels;
    };
    return [...document.querySelectorAll(selector)].flatMap((control) => {
      if (!control.checkVisibility() || control.closest('[inert]') || isInSentence(control))
        return [];
      control.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = control.getBoundingClientRect();
      // Seen only while it has the focus.
      if (width <= 1) return [];
      const [x, y] = [left + width / 2, top + height / 2];
      const across = reach((offset) => belongs(control, x + offset, y));
      const down = reach((offset) => belongs(control, x, y + offset));
      const name = control.getAttribute('aria-label') ?? control.textContent ?? control.tagName;
      return across < size || down < size ? [`${name}: ${across} x ${down}`] : [];
    });
  }, size);
}
