import { createHash } from 'node:crypto';
import type { GuideCard } from '#domain/sharing/guide-card.ts';
import type { DrawCard } from './draw-card.ts';

export type CardPicture = {
  /** PNG */
  readonly content: Buffer;
  /** Of the content, in quotation marks, as HTTP has it. */
  readonly etag: string;
};

export type CardPictures = {
  /** The picture of a card; undefined when that would be one drawing too many just now. Rejects when it fails. */
  find(card: GuideCard): Promise<CardPicture | undefined>;
};

type Needs = {
  /** Called once, when the first picture is asked for: fonts take time and memory. */
  readonly openDrawer: () => Promise<DrawCard>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** So many pictures are kept, of some 40 kB each; the one that nobody asked for longest makes room. */
const kept = 200;

/** Drawing costs a tenth of a second: so many at once, and then one in so many milliseconds. */
const burst = 20;
const pauseMs = 3_000;

/**
 * The pictures of guides. One is drawn per card, not per address, so that no flood of choices makes many of them;
 * and only so often, whoever asks. One of a guide with nothing chosen is always drawn, once: there are no more of
 * them than guides.
 */
export function createCardPictures({ openDrawer, now }: Needs): CardPictures {
  const pictures = new Map<string, Promise<CardPicture>>();
  const plain = new Map<string, Promise<CardPicture>>();
  let drawer: Promise<DrawCard> | undefined;
  let left = burst;
  let countedAt = now();

  function mayDraw(): boolean {
    const earned = Math.max(0, Math.floor((now() - countedAt) / pauseMs));
    left = Math.min(burst, left + earned);
    countedAt += earned * pauseMs;
    if (left === 0) return false;
    left -= 1;
    return true;
  }

  async function draw(card: GuideCard): Promise<CardPicture> {
    drawer ??= openDrawer();
    const content = await (await drawer)(card);
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 27);
    return { content, etag: `"${hash}"` };
  }

  async function find(card: GuideCard): Promise<CardPicture | undefined> {
    const key = JSON.stringify({
      ...card,
      platform: card.platform.id,
      connector: card.connector.id,
    });
    const isPlain = card.chosen === 0 || card.choice === 'fixed';
    const shelf = isPlain ? plain : pictures;
    const known = shelf.get(key);
    if (known === undefined && !isPlain && !mayDraw()) return undefined;
    const picture = known ?? draw(card);
    // Again at the end of the line.
    shelf.delete(key);
    shelf.set(key, picture);
    const [oldest] = pictures.keys();
    if (oldest !== undefined && pictures.size > kept) pictures.delete(oldest);
    return picture;
  }

  return { find };
}
