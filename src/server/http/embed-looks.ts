import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { EmbedTheme } from '#contract/embed-theme.ts';
import { setupParameter } from '#contract/setup-header.ts';
import { embedThemeOf } from '../embed/embed-theme-of.ts';
import { logoOf } from '../embed/logo-of.ts';
import { logoPath, themePath } from '../embed/look-of.ts';
import { themeStyle } from '../embed/theme-style.ts';
import type { Services } from '../services.ts';
import { findEmbedLink } from './find-embed-link.ts';
import { Refusal } from './problems.ts';

/**
 * `/embed/theme.css` and `/embed/logo`: the look of a frame, of the setup whose ID the query names while its token
 * is good, or, without `setup`, of the platform that it names. What a portal gave leaves here as a style sheet of
 * our own making and as the bytes of a picture, for our own pages alone.
 */
export function embedLookRoutes(services: Services): Hono {
  const routes = new Hono();

  routes.get(themePath, etag(), async (context) => {
    const style = themeStyle(await namedTheme(context, services));
    return context.body(style, 200, headers('text/css; charset=utf-8'));
  });

  routes.get(logoPath, etag(), async (context) => {
    const logo = logoOf(await namedTheme(context, services));
    if (logo === undefined) throw new Refusal('not-found');
    return context.body(logo.bytes, 200, headers(logo.type));
  });

  return routes;
}

/** Asked for again each time: a portal may have another theme by then, and mostly nothing has to be sent. */
function headers(type: string) {
  return {
    'content-type': type,
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  };
}

async function namedTheme(context: Context, services: Services): Promise<EmbedTheme> {
  const { catalog } = services;
  const id = context.req.query(setupParameter);
  if (id !== undefined) {
    const link = await findEmbedLink(id, services);
    if (link !== undefined) return embedThemeOf(link, catalog);
  } else {
    const platform = context.req.query('platform') ?? '';
    if (catalog.guides.some((guide) => guide.platform.id === platform)) {
      return catalog.findTheme(platform) ?? {};
    }
  }
  throw new Refusal('not-found');
}
