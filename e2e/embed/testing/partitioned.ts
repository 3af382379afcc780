import type { LaunchOptions } from '@playwright/test';

/**
 * A browser in which a frame of another site has storage of its own, as browsers have it today. Playwright switches
 * that off, in a list of features of which the last one counts; this is the rest of the list that matters here.
 */
export function partitioned(options: LaunchOptions): LaunchOptions {
  const switchedOff = ['HttpsUpgrades', 'MediaRouter', 'OptimizationHints', 'PaintHolding'];
  const args = [...(options.args ?? []), `--disable-features=${switchedOff.join(',')}`];
  return { ...options, args };
}
