import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { thisMachine } from '../browser/this-machine.ts';
import { type LongListTimes, measureLongList } from './measure-long-list.ts';
import { runServer } from './run-server.ts';
import { measureDocument } from './sizes.ts';
import { quantile } from './statistics.ts';
import { writeSyntheticCatalog } from './synthetic-catalog.ts';
import { kilobytes, milliseconds, printTable } from './table.ts';

/** The page of a guide with very many actions, in a browser: what a hand does, until it is painted. */
export async function benchLongLists(): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findBrowser(thisMachine()) });
  try {
    for (const actions of [1_000, 10_000]) await benchLongList(browser, actions);
  } finally {
    await browser.close();
  }
}

async function benchLongList(browser: Browser, actions: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'scopewright-bench-'));
  try {
    await writeSyntheticCatalog(join(folder, 'catalog'), actions);
    const server = await runServer({ DATA_DIR: folder, CATALOG_DIR: join(folder, 'catalog') });
    const url = `${server.url}/guides/bench/synthetic`;
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const begun = performance.now();
    await page.goto(url);
    await page.getByRole('grid').waitFor();
    const ready = performance.now() - begun;
    await page.waitForLoadState('networkidle');
    print(actions, await page.evaluate(measureLongList));
    const { whole } = measureDocument(await (await fetch(url)).text());
    console.log(
      `  HTML ${kilobytes(whole.raw)}, ${kilobytes(whole.gzip)} of gzip; list there after ${milliseconds(ready)}; ${await rowsIn(page)} rows in the page.\n`,
    );
    await page.close();
    await server.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function print(actions: number, { frames, ...times }: LongListTimes): void {
  const row = (name: string, values: readonly number[]) => [
    name,
    ...[0.5, 0.99].map((share) => milliseconds(quantile(values, share))),
  ];
  printTable(`A guide with ${actions} actions in a browser: until it is painted`, [
    ['', 'median', 'p99'],
    row('a letter of the search', times.search),
    row('Select all, Clear: the list', times.all),
    row('Select all, Clear: the guide', times.allFollowed),
    row('a check box: itself', times.toggle),
    row('a check box: the guide', times.toggleFollowed),
    row('a frame of scrolling', frames),
  ]);
  const late = frames.filter((time) => time > 25).length;
  console.log(`  Scrolling: ${late} of ${frames.length} frames dropped.`);
}

function rowsIn(page: Page): Promise<number> {
  return page.getByRole('grid').getByRole('row').count();
}
