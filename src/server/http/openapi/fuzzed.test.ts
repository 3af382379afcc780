import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from './document.ts';
import type { Found } from './testing/document-client.ts';
import { makeOne } from './testing/drive.ts';
import { type Described, openDescribed, type Way, waysOf } from './testing/open-described.ts';
import { randomRequests } from './testing/random-requests.ts';

const stations = openApiDocument().tags.map(({ name }) => name);

/** To each operation, by each who may ask; the same each time. */
const sampling = { numRuns: 12, seed: 7 };

async function sendRandom(found: Found, way: Way, described: Described): Promise<void> {
  const asker = await described.askerBy(way);
  const isOfOne = found.path.includes('{id}');
  const id = isOfOne ? await makeOne(found, { asker, described }) : '';
  for (const values of fc.sample(randomRequests(found, { id, described }), sampling)) {
    const { status, text } = await described.send(found, values, asker);
    expect(status, `${found.key}, ${way}: ${text}`).toBeLessThan(500);
  }
}

describe('random requests', () => {
  it.each(stations)('break nothing, and are answered as described: %s', async (station) => {
    const described = await openDescribed();
    for (const found of described.all.filter(({ operation }) => operation.tags.includes(station))) {
      for (const way of waysOf(found)) await sendRandom(found, way, described);
    }
    expect(described.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
