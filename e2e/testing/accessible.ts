import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import type axe from 'axe-core';

/** The same as `axe.source`, in less than half of the bytes that each page has to read. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

type Channels = { r: number; g: number; b: number; alpha: number };

type Axe = {
  readonly run: typeof axe.run;
  readonly commons: {
    readonly color: {
      readonly Color: {
        readonly prototype: { parseString(this: Channels, text: string): Channels };
      };
    };
  };
};

type Looked = { readonly axe?: Axe };

async function findingsOf(
  page: Page | Frame,
  context: Context,
  runOnly: axe.RunOnly,
): Promise<readonly string[]> {
  // Once for each page: to bring it and to read it takes as long as to look at a small page.
  if (await page.evaluate(() => (globalThis as Looked).axe === undefined)) {
    await page.evaluate(source);
    await page.evaluate(rememberColours);
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

/**
 * A page has a dozen colours in thousands of places, and axe parses them at each: a third of the time of
 * a look. The same text is the same colour.
 */
function rememberColours(): void {
  const prototype = (globalThis as Looked).axe?.commons.color.Color.prototype;
  if (prototype === undefined) throw new Error('axe did not come to the page.');
  const { parseString } = prototype;
  const known = new Map<string, Channels>();
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? parseString.call(this, text);
    known.set(text, { r, g, b, alpha });
    return Object.assign(this, { r, g, b, alpha });
  };
}
