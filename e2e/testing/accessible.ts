import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Between themes nothing differs but colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

type Look = {
  /** Bounds the look to the part that a test is about; the whole of a guide takes seconds. */
  readonly part?: string | undefined;
  /** The inside of drawings takes seconds too, and is looked at where all of them stand. */
  readonly drawings?: boolean;
  readonly themes?: readonly ('light' | 'dark')[];
};

/** The page, in the state in which it is, has no findings of axe: neither light nor dark. */
export async function expectAccessible(page: Page, look: Look = {}): Promise<void> {
  const { part = 'html', drawings = false, themes = ['light', 'dark'] } = look;
  for (const [index, colorScheme] of themes.entries()) {
    // A colour on its way to another one has a contrast of its own.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // In one go within the page: gathering what frames find, of which there are none, and telling what
    // is in order takes longer than the look itself.
    expect(page.frames(), 'frames').toHaveLength(1);
    const axe = new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .include(part);
    const asked = index === 0 ? axe.withTags(tags) : axe.withRules(ofColours);
    const { violations } = await (drawings ? asked : asked.exclude('[role="img"] > *')).analyze();
    const findings = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target}\n${failureSummary}`),
    );
    expect(findings, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
