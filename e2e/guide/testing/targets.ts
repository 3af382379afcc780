import type { Page } from '@playwright/test';

/**
 * Controls whose target is smaller than so many CSS pixels, measured by what lies under a pointer: a
 * label and an enlarged surface belong to it. Links within a sentence are as high as the sentence.
 */
export function smallTargets(page: Page, size: number): Promise<string[]> {
  return page
    .locator('a[href], button:enabled, input, select, textarea, summary')
    .filter({ visible: true })
    .evaluateAll((controls, size) => {
      const isExempt = (control: Element) =>
        control.closest('[inert]') !== null ||
        // Seen only while it has the focus.
        control.getBoundingClientRect().width <= 1 ||
        (control.tagName === 'A' && getComputedStyle(control).display === 'inline');
      const belongs = (control: Element, under: Element | null) =>
        under !== null && (control.contains(under) || under.closest('label')?.control === control);
      const steps = Array.from({ length: size }, (_, step) => step + 0.5);
      /** How far the target reaches from its middle in both directions of an axis, in pixels. */
      const reach = (hits: (offset: number) => boolean) =>
        [1, -1].reduce((sum, direction) => {
          const end = steps.findIndex((step) => !hits(direction * step));
          return sum + (end === -1 ? size : end);
        }, 0);
      const measure = (control: Element) => {
        control.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = control.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        return [
          reach((offset) => belongs(control, document.elementFromPoint(x + offset, y))),
          reach((offset) => belongs(control, document.elementFromPoint(x, y + offset))),
        ] as const;
      };
      return controls
        .filter((control) => !isExempt(control))
        .map((control) => ({ control, measured: measure(control) }))
        .filter(({ measured }) => Math.min(...measured) < size)
        .map(({ control, measured }) => {
          const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
          return `${control.tagName} ${name} ${control.id}: ${measured.join(' x ')}`;
        });
    }, size);
}
