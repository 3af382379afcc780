import { type Context, Hono } from 'hono';
import type { EmbedTheme } from '#contract/embed-theme.ts';
import type { EmbeddedPage, PageData } from '#contract/page.ts';
import { setupParameter } from '#contract/setup-header.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { fixedGuide } from '#domain/guide/fixed-guide.ts';
import { embedPathname } from '#domain/selection/query.ts';
import { embedThemeOf } from '../embed/embed-theme-of.ts';
import { lookOf } from '../embed/look-of.ts';
import { withPlatformName } from '../embed/with-platform-name.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { findEmbedLink } from './find-embed-link.ts';
import { letFrame } from './framers.ts';
import { guideSummaries } from './guides.ts';
import { linkQuery } from './link-query.ts';
import type { PageMaker } from './pages.ts';
import { originOf } from './request-context.ts';

/**
 * `GET /embed?setup=<id>` goes on to the guide of that setup. `GET /embed/:platform/:connector` is the guide for
 * the frame of a portal: only pages may show it that the token of its setup is for, or, where no setup is named,
 * those of `EMBED_ORIGINS`. Nobody is signed in there: who sets up says so from within, by a token of its own.
 */
export function embedPageRoutes(services: Services, { render, shell }: PageMaker): Hono {
  const { catalog } = services;
  const routes = new Hono();

  routes.get('/embed', async (context, next) => {
    const link = await namedLink(context, services);
    const guide = link && catalog.findGuide(link.platform, link.connector);
    if (link === undefined || guide === undefined) return next();
    const query = linkQuery(link, guide);
    const path = `${embedPathname(guide)}?${setupParameter}=${link.id}`;
    // By the specification the last answer counts; not every browser waits for it.
    letFrame(context, link.embed?.origins ?? []);
    return hidden(context).redirect(
      originOf(context, services) + (query === '' ? path : `${path}&${query}`),
      302,
    );
  });

  routes.get('/embed/:platform/:connector', async (context, next) => {
    const { platform, connector } = context.req.param();
    const guide = catalog.findGuide(platform, connector);
    if (guide === undefined) return next();
    const link = await namedLink(context, services);
    const own = link?.platform === platform && link.connector === connector ? link : undefined;
    const embed = embedOf(context, own, services);
    letFrame(context, embed.origins);
    const theme = themeFor(context, own, services);
    const { pathname, search } = new URL(context.req.url);
    const data: PageData = {
      origin: originOf(context, services),
      theme: schemeOf(theme),
      session: { operator: null },
      signIn: null,
      guides: guideSummaries(catalog),
      guide: withPlatformName(shownGuide(guide, own), theme),
      embed: { ...embed, look: lookOf(theme, own ? { setupId: own.id } : { platform }) },
      practice: services.practice,
    };
    const page = await render(pathname + search, data);
    return hidden(context).html(await shell(page, data), page.status);
  });

  return routes;
}

/** For nobody's index or cache. */
function hidden(context: Context): Context {
  context.header('cache-control', 'no-store');
  context.header('x-robots-tag', 'noindex');
  return context;
}

function namedLink(context: Context, services: Services): Promise<SetupLinkRecord | undefined> {
  return findEmbedLink(context.req.query(setupParameter), services);
}

/** An address that names a setup is that setup’s alone: without a link that is good, it is nobody’s. */
function embedOf(
  context: Context,
  link: SetupLinkRecord | undefined,
  { embedOrigins }: Services,
): EmbeddedPage {
  const isAlone = context.req.header('sec-fetch-dest') === 'document';
  if (context.req.query(setupParameter) === undefined) {
    return { origins: embedOrigins ?? [], isAlone };
  }
  const { origins = [], locale } = link?.embed ?? {};
  return { setupId: link?.id, origins, isAlone, locale };
}

/** Of a setup that is over there is nothing to see. */
function themeFor(
  context: Context,
  link: SetupLinkRecord | undefined,
  { catalog }: Services,
): EmbedTheme {
  if (link !== undefined) return embedThemeOf(link, catalog);
  if (context.req.query(setupParameter) !== undefined) return {};
  return catalog.findTheme(context.req.param('platform') ?? '') ?? {};
}

function schemeOf({ scheme = 'portal' }: EmbedTheme): PageData['theme'] {
  return scheme === 'portal' ? 'system' : scheme;
}

/** What the setup’s ID says of it and no more: of a profile that exists, only its session is told. */
function shownGuide(guide: Guide, link: SetupLinkRecord | undefined): Guide {
  const isFixed = link?.choice === 'fixed' && link.profileId === null;
  return isFixed ? fixedGuide(guide, link.selection) : guide;
}
