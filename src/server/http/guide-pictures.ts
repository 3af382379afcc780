import { type Context, Hono } from 'hono';
import type { Guide } from '#domain/catalog/guide.ts';
import { parseSelection } from '#domain/selection/parse-selection.ts';
import { defaultSelection } from '#domain/selection/selection.ts';
import { guideCard } from '#domain/sharing/guide-card.ts';
import { pictureOfProduct } from '#domain/sharing/picture-path.ts';
import type { Services } from '../services.ts';
import { type CardPicture, createCardPictures } from '../sharing/card-pictures.ts';
import type { DrawCard } from '../sharing/draw-card.ts';
import { originOf } from './request-context.ts';

/** Chats fetch a picture once and keep it; whoever asks again may be told that it is the same. */
const keptFor = 'public, max-age=3600';

/**
 * `/guides/:platform/:connector.png`: the picture that previews of a guide show, for the choice in the query. Where
 * too many are drawn just now it is the one of the guide without a choice, and where none can be drawn one that
 * ships.
 */
export function guidePictureRoutes(services: Services, opens = openDrawer): Hono {
  const { catalog, now, log } = services;
  const pictures = createCardPictures({ openDrawer: opens, now });
  let isTold = false;

  async function pictureOf(context: Context, guide: Guide): Promise<CardPicture | undefined> {
    const { selection } = parseSelection(new URL(context.req.url).searchParams, guide);
    try {
      return (
        (await pictures.find(guideCard(guide, selection))) ??
        (await pictures.find(guideCard(guide, defaultSelection(guide))))
      );
    } catch (error) {
      // Once: whoever asks for pictures must not fill the log.
      if (!isTold) log.error({ err: error }, 'no picture can be drawn');
      isTold = true;
      return undefined;
    }
  }

  return new Hono().get('/guides/:platform/:file{[a-z0-9]+\\.png}', async (context, next) => {
    const { platform, file } = context.req.param();
    const guide = catalog.findGuide(platform, file.replace(/\.png$/, ''));
    if (guide === undefined) return next();
    const picture = await pictureOf(context, guide);
    if (picture === undefined) {
      context.header('cache-control', 'no-store');
      return context.redirect(originOf(context, services) + pictureOfProduct, 302);
    }
    const headers = { etag: picture.etag, 'cache-control': keptFor, 'x-robots-tag': 'noindex' };
    if (context.req.header('if-none-match')?.includes(picture.etag)) {
      return context.body(null, 304, headers);
    }
    const content = new Uint8Array(picture.content);
    return context.body(content, 200, { ...headers, 'content-type': 'image/png' });
  });
}

/** What reads fonts and draws is loaded where somebody asks for a picture; most starts never come to that. */
async function openDrawer(): Promise<DrawCard> {
  return (await import('../sharing/draw-card.ts')).createCardDrawer();
}
