import { describe, expect, it } from 'vitest';
import type { GuideCard } from '#domain/sharing/guide-card.ts';
import { createCardPictures } from './card-pictures.ts';

const named = (id: string) => ({ id, name: id, source: 'a test' });

const card = (chosen: number, change: Partial<GuideCard> = {}): GuideCard => ({
  platform: named('acme'),
  connector: named('sample'),
  choice: 'actions',
  chosen,
  offered: 1_000,
  scopes: 1,
  permissionTypes: ['delegated'],
  ...change,
});

function openPictures() {
  const clock = { now: 0 };
  const drawn: number[] = [];
  const draw = async ({ chosen }: GuideCard) => {
    drawn.push(chosen);
    return Buffer.from(String(chosen));
  };
  const { find } = createCardPictures({ openDrawer: async () => draw, now: () => clock.now });
  const findAll = async (cards: readonly GuideCard[]) => {
    const found = [];
    for (const one of cards) found.push(await find(one));
    return found.filter((picture) => picture !== undefined).length;
  };
  return { clock, drawn, find, findAll };
}

const many = (count: number, from = 1) => Array.from({ length: count }, (_, i) => card(from + i));

describe('pictures of guides', () => {
  it('are drawn once, also for those who ask at the same time', async () => {
    const { drawn, find } = openPictures();
    const [first, second] = await Promise.all([find(card(1)), find(card(1))]);
    expect(await find(card(1))).toBe(first);
    expect(second).toBe(first);
    expect(drawn).toEqual([1]);
  });

  it('have a tag that is of what they show', async () => {
    const { find } = openPictures();
    const tags = [await find(card(1)), await find(card(2))].map((picture) => picture?.etag);
    expect(tags[0]).toMatch(/^"[\w-]{27}"$/);
    expect(tags[0]).not.toBe(tags[1]);
  });

  it('are drawn only so often, whoever asks for however many', async () => {
    const { clock, drawn, findAll } = openPictures();
    expect(await findAll(many(1_000))).toBe(20);
    clock.now += 60_000;
    expect(await findAll(many(1_000, 1_001))).toBe(20);
    clock.now += 9_000;
    expect(await findAll(many(1_000, 2_001))).toBe(3);
    expect(drawn).toHaveLength(43);
  });

  it('that are there already cost nothing', async () => {
    const { drawn, findAll } = openPictures();
    await findAll(many(20));
    expect(await findAll([...many(20), ...many(20)])).toBe(40);
    expect(drawn).toHaveLength(20);
  });

  it('of guides without a choice are drawn in any case, and stay', async () => {
    const { clock, drawn, findAll } = openPictures();
    const plain = [card(0), card(3, { choice: 'fixed' })];
    await findAll(many(30));
    expect(await findAll(plain)).toBe(2);
    for (let round = 1; round <= 15; round += 1) {
      clock.now += 60_000;
      await findAll(many(20, round * 100));
    }
    drawn.length = 0;
    expect(await findAll(plain)).toBe(2);
    expect(drawn).toEqual([]);
  });

  it('are kept up to a number: the one that was asked for longest ago makes room', async () => {
    const { clock, drawn, find, findAll } = openPictures();
    for (let round = 0; round < 11; round += 1) {
      await findAll([card(1), ...many(19, 2 + round * 19)]);
      clock.now += 60_000;
    }
    drawn.length = 0;
    await findAll([card(1), card(210)]);
    expect(drawn).toEqual([]);
    await find(card(2));
    expect(drawn).toEqual([2]);
  });

  it('are not counted by a clock that is put back', async () => {
    const { clock, findAll } = openPictures();
    clock.now = -1_000_000;
    expect(await findAll(many(30))).toBe(20);
  });
});
