import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { attackTest } from './fixtures.ts';
import type { Site } from './start-site.ts';
import type { Weakener, Weakness } from './start-weakener.ts';
import type { Target } from './target.ts';

/** What an attacker has to work with. */
export type Stage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where browsers find the product, which has no defence but those that the attack leaves it. */
  readonly wizard: string;
  /** The portal that tokens are for. */
  readonly portal: Site;
  /** Of another site. */
  readonly hostile: Site;
  readonly target: Target;
  /** Another page stands where the product's does, at this path. */
  readonly lead: Weakener['lead'];
};

export type BrowserAttack = {
  /** What holds. */
  readonly title: string;
  /** Defences that stand before the one in question, and are missing in either case. */
  readonly before?: Weakness;
  /** The defence that it holds by, and that is missing the second time. */
  readonly defence: Weakness;
  /** Does what an attacker would, and answers whether that was of any use. */
  readonly attempt: (stage: Stage) => Promise<boolean>;
};

/** The attack fails with the defence, and succeeds without it: in a browser that knows nothing of the time before. */
export function testInBrowser({ title, before = {}, defence, attempt }: BrowserAttack): void {
  attackTest(title, async ({ browser, weakener, portal, hostile, target }) => {
    const ground = { wizard: weakener.origin, lead: weakener.lead, portal, hostile, target };
    const tryOut = async (weakness: Weakness) => {
      weakener.weaken(weakness);
      const succeeds = await inNewContext(browser, (fresh) => attempt({ ...ground, ...fresh }));
      expectAllFound(weakener);
      return succeeds;
    };
    expect(await tryOut(before)).toBe(false);
    expect(await tryOut(both(before, defence)), 'without the defence').toBe(true);
  });
}

/** A text that is not there any more would prove nothing. */
function expectAllFound(weakener: Weakener): void {
  for (const times of weakener.restore())
    expect(times, 'the code of the defence').toBeGreaterThan(0);
}

function both(one: Weakness, other: Weakness): Weakness {
  return {
    ...one,
    ...other,
    headers: { ...one.headers, ...other.headers },
    texts: [...(one.texts ?? []), ...(other.texts ?? [])],
  };
}

async function inNewContext(
  browser: Browser,
  use: (fresh: { context: BrowserContext; page: Page }) => Promise<boolean>,
): Promise<boolean> {
  const context = await browser.newContext();
  const succeeds = await use({ context, page: await context.newPage() });
  await context.close();
  return succeeds;
}
