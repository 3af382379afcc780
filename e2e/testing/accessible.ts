import { expect, type Frame, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Of the first theme. */
const allRules: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};

/** Between themes nothing differs but colours. */
const rulesOfColours: axe.RunOnly = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block'],
};

type Look = {
  /** Bounds the look to the part that a test is about; the whole of a guide takes seconds. */
  readonly part?: string | undefined;
  /** The inside of drawings takes seconds too, and is looked at where all of them stand. */
  readonly drawings?: boolean;
  readonly themes?: readonly ('light' | 'dark')[];
  /** The frame that the page holds: it and the page around it are looked at, each by itself. */
  readonly frame?: Frame;
};

/** The page, in the state in which it is, has no findings of axe: neither light nor dark. */
export async function expectAccessible(page: Page, look: Look = {}): Promise<void> {
  const { part = 'html', drawings = false, themes = ['light', 'dark'], frame } = look;
  const context = { include: [part], exclude: drawings ? [] : ['[role="img"] > *'] };
  const documents = frame === undefined ? [page] : [page, frame];
  expect(page.frames(), 'frames').toHaveLength(documents.length);
  for (const [index, colorScheme] of themes.entries()) {
    // A colour on its way to another one has a contrast of its own.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const rules = index === 0 ? allRules : rulesOfColours;
    for (const document of documents) {
      const findings = await findingsOf(document, context, rules);
      expect(findings, `axe, ${colorScheme}`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

type Context = { readonly include: string[]; readonly exclude: string[] };

type Looked = { readonly axe?: { readonly run: typeof axe.run } };

async function findingsOf(
  page: Page | Frame,
  context: Context,
  runOnly: axe.RunOnly,
): Promise<readonly string[]> {
  // Once for each page: to bring it and to read it takes as long as to look at a small page.
  if (await page.evaluate(() => (globalThis as Looked).axe === undefined)) {
    await page.evaluate(axe.source);
  }
  return page.evaluate(
    async ({ context, options }) => {
      const { axe } = globalThis as Looked;
      if (axe === undefined) throw new Error('axe did not come to the page.');
      const { violations } = await axe.run(context, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target}\n${failureSummary}`),
      );
    },
    // What is in order is not even listed: there is much of it.
    { context, options: { runOnly, iframes: false, resultTypes: ['violations' as const] } },
  );
}
