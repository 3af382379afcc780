import { type Context, Hono } from 'hono';
import type { Guide } from '#domain/catalog/guide.ts';
import { guideMarkdown } from '#domain/guide/guide-markdown.ts';
import { reviewMarkdown } from '#domain/review/review-markdown.ts';
import { reviewPathname } from '#domain/review/review-path.ts';
import { parseSelection } from '#domain/selection/parse-selection.ts';
import { guidePathname } from '#domain/selection/query.ts';
import type { Services } from '../services.ts';
import { originOf } from './request-context.ts';

/**
 * `/guides/:platform/:connector.md`, `…/:connector/review.md` and `/llms.txt`: the guides and their
 * security reviews for those who read no HTML.
 */
export function textRoutes(services: Services): Hono {
  const { catalog } = services;
  const routes = new Hono();
  const selectionOf = (context: Context, guide: Guide) =>
    parseSelection(new URL(context.req.url).searchParams, guide).selection;
  routes.get('/guides/:platform/:file{[a-z0-9]+\\.md}', (context, next) => {
    const { platform, file } = context.req.param();
    const guide = catalog.findGuide(platform, file.replace(/\.md$/, ''));
    if (guide === undefined) return next();
    const origin = originOf(context, services);
    const given = { serverUrl: origin };
    const options = { origin, wording: 'current', given } as const;
    const markdown = guideMarkdown(guide, selectionOf(context, guide), options);
    return text(context, markdown, { type: 'text/markdown', page: origin + guidePathname(guide) });
  });
  routes.get('/guides/:platform/:connector/review.md', (context, next) => {
    const { platform, connector } = context.req.param();
    const guide = catalog.findGuide(platform, connector);
    if (guide === undefined) return next();
    const origin = originOf(context, services);
    const options = { origin, given: { serverUrl: origin } };
    const markdown = reviewMarkdown(guide, selectionOf(context, guide), options);
    return text(context, markdown, { type: 'text/markdown', page: origin + reviewPathname(guide) });
  });
  routes.get('/llms.txt', (context) => {
    const origin = originOf(context, services);
    const lines = catalog.guides.map((guide) => {
      const { connector, platform, summary } = guide;
      const name = `${connector.name} for ${platform.name}`;
      return [
        `- [${name}](${origin}${guidePathname(guide)}.md): ${summary}`,
        `- [Security review of ${name}](${origin}${reviewPathname(guide)}.md): What its permissions open, for whoever must approve them; takes the query of the guide.`,
      ].join('\n');
    });
    const head =
      '# Scopewright\n\n> Guides to registering an app in Microsoft Entra ID.\n\n## Guides\n\n';
    return text(context, `${head}${lines.join('\n')}\n`, { type: 'text/plain' });
  });
  return routes;
}

type TextKind = {
  readonly type: string;
  /** The page that says the same, where searches shall lead instead. */
  readonly page?: string;
};

function text(context: Context, body: string, { type, page }: TextKind) {
  return context.body(body, 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'private, no-cache',
    ...(page !== undefined && { link: `<${page}>; rel="canonical"` }),
  });
}
