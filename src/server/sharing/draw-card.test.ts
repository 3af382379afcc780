import { describe, expect, it } from 'vitest';
import type { GuideCard } from '#domain/sharing/guide-card.ts';
import { createCardDrawer } from './draw-card.ts';
import { drawableName } from './drawable-name.ts';
import { readPng } from './testing/read-png.ts';
import { openTypeface } from './typeface.ts';

const named = (id: string, name: string) => ({ id, name, source: 'a test' });

const card: GuideCard = {
  platform: named('stackone', 'StackOne'),
  connector: named('microsoftoutlook', 'Microsoft Outlook'),
  choice: 'actions',
  chosen: 12,
  offered: 39,
  scopes: 4,
  permissionTypes: ['delegated'],
};

const drawing = createCardDrawer();

async function drawn(change: Partial<GuideCard> = {}) {
  return (await drawing)({ ...card, ...change });
}

/** Whether there is anything but white in a part of a picture. */
async function hasInk(file: Buffer, area: { x: number; y: number; width: number; height: number }) {
  const { colourAt } = readPng(file);
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) {
      if (colourAt(x, y) !== '#ffffff') return true;
    }
  }
  return false;
}

const rightMargin = { x: 1121, y: 0, width: 79, height: 630 };
const leftMargin = { x: 0, y: 0, width: 79, height: 630 };
/** Between the name of the platform and the line below it. */
const gap = { x: 0, y: 440, width: 1200, height: 15 };

describe('the picture of a guide', () => {
  it('is a PNG of the size that previews ask for, with the mark, the names and the numbers', async () => {
    const file = await drawn();
    const { width, height, colourAt } = readPng(file);
    expect([width, height]).toEqual([1200, 630]);
    expect(colourAt(90, 120)).toBe('#1b4fc4');
    for (const y of [220, 330, 490]) {
      expect(await hasInk(file, { x: 80, y, width: 300, height: 50 }), `at ${y}`).toBe(true);
    }
  });

  it('is the same whenever it is drawn', async () => {
    expect((await drawn()).equals(await drawn())).toBe(true);
    expect((await drawn()).equals(await drawn({ scopes: 5 }))).toBe(false);
  });

  it.each([
    [
      'many words',
      'Microsoft Dynamics 365 Business Central for Government Tenants in Europe and Africa',
    ],
    [
      'one word',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    ],
    ['no end', 'W'.repeat(5_000)],
  ])('stays within its margins, however long the names: %s', async (_, name) => {
    const file = await drawn({ connector: named('x', name), platform: named('y', name) });
    for (const area of [leftMargin, rightMargin, gap]) expect(await hasInk(file, area)).toBe(false);
  });

  it('is drawn by the ID where the font lacks the script of a name', async () => {
    const other = { connector: named('outlook', 'アウトルック'), platform: named('acme', 'شركة') };
    const plain = { connector: named('outlook', 'outlook'), platform: named('acme', 'acme') };
    expect((await drawn(other)).equals(await drawn(plain))).toBe(true);
  });
});

describe('a name in a picture', () => {
  it.each([
    ['Żółć Ελληνικά Привет', 'Żółć Ελληνικά Привет'],
    ['e\u0301tude', 'étude'],
    ['🚀 Acme 👩‍💻 🇪🇺', 'Acme'],
    ['Acme\u202e\u0000\u200b X', 'Acme X'],
    ['日本', 'id'],
    ['עברית', 'id'],
    ['Acme 日本', 'id'],
    ['🚀', 'id'],
    ['', 'id'],
  ])('is one that the font has: %j', async (name, shown) => {
    expect(drawableName({ id: 'id', name }, await openTypeface('Regular'))).toBe(shown);
  });
});
