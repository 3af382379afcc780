import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { thisMachine } from '../browser/this-machine.ts';
import { type EmbedVisit, visitEmbedded } from './embed-visit.ts';
import { runServer } from './run-server.ts';
import { measureFile } from './sizes.ts';
import { quantile } from './statistics.ts';
import { kilobytes, milliseconds, printTable } from './table.ts';

/** What the script of portals may weigh, compressed by gzip. */
const budgetBytes = 3_000;

const visits = 15;
const guide = 'stackone/microsoftoutlook';

/** The wizard in a portal: the script's bytes, and how long until it has a frame, and that a wizard. */
export async function benchEmbed(settings: Readonly<Record<string, string>>): Promise<void> {
  const site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Portal</title>');
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const portal = `http://localhost:${(site.address() as AddressInfo).port}`;
  const server = await runServer({ ...settings, EMBED_ORIGINS: portal });
  const browser = await chromium.launch({ executablePath: await findBrowser(thisMachine()) });
  try {
    await printSize(`${server.url}/embed.js`);
    const seen: EmbedVisit[] = [];
    for (let visit = 0; visit < visits; visit += 1) {
      seen.push(await visitEmbedded(browser, { portal, product: server.url, guide }));
    }
    printVisits(seen);
  } finally {
    await browser.close();
    await server.stop();
    site.closeAllConnections();
    site.close();
  }
}

async function printSize(script: string): Promise<void> {
  const { raw, gzip, brotli } = await measureFile(script);
  printTable('In a portal: bytes of the script', [
    ['', 'raw', 'gzip', 'brotli'],
    ['/embed.js', ...[raw, gzip, brotli].map(kilobytes)],
  ]);
  const verdict = gzip <= budgetBytes ? 'holds' : 'DOES NOT HOLD';
  console.log(`  Budget: ${kilobytes(budgetBytes)} of gzip. It ${verdict}.\n`);
}

function printVisits(seen: readonly EmbedVisit[]): void {
  const of = (key: keyof EmbedVisit, share: number) =>
    quantile(
      seen.map((visit) => visit[key]),
      share,
    );
  const row = (name: string, key: keyof EmbedVisit) => [
    name,
    ...[0.5, 0.99].map((share) => milliseconds(of(key, share))),
  ];
  const ratio = (name: string, one: keyof EmbedVisit, other: keyof EmbedVisit) => [
    name,
    ...[0.5, 0.99].map((share) => `${(of(one, share) / of(other, share)).toFixed(2)} x`),
  ];
  printTable(`In a portal: ${seen.length} browsers that have nothing yet`, [
    ['', 'median', 'p99'],
    row('the bytes of the script, fetched', 'fetched'),
    row('the script has run, and made a frame', 'framed'),
    ratio('  to the bytes', 'framed', 'fetched'),
    row('then, until the wizard is ready', 'ready'),
    row('the same guide without a portal', 'alone'),
    ratio('  in the frame to that', 'ready', 'alone'),
  ]);
  console.log(`  Requests of the script: ${of('requests', 1)}.\n`);
}
