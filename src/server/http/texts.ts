import { type Context, Hono } from 'hono';
import { guideMarkdown } from '#domain/guide/guide-markdown.ts';
import { parseSelection } from '#domain/selection/parse-selection.ts';
import { guidePathname } from '#domain/selection/query.ts';
import type { Services } from '../services.ts';
import { originOf } from './request-context.ts';

/** `/guides/:platform/:connector.md` and `/llms.txt`: the guides for those who read no HTML. */
export function textRoutes(services: Services): Hono {
  const { catalog } = services;
  const routes = new Hono();
  routes.get('/guides/:platform/:file{[a-z0-9]+\\.md}', (context, next) => {
    const { platform, file } = context.req.param();
    const guide = catalog.findGuide(platform, file.replace(/\.md$/, ''));
    if (guide === undefined) return next();
    const { selection } = parseSelection(new URL(context.req.url).searchParams, guide);
    const origin = originOf(context, services);
    return text(
      context,
      guideMarkdown(guide, selection, { origin, wording: 'current', given: {} }),
      {
        type: 'text/markdown',
      },
    );
  });
  routes.get('/llms.txt', (context) => {
    const origin = originOf(context, services);
    const lines = catalog.guides.map((guide) => {
      const { connector, platform, summary } = guide;
      return `- [${connector.name} for ${platform.name}](${origin}${guidePathname(guide)}.md): ${summary}`;
    });
    const head =
      '# Scopewright\n\n> Guides to registering an app in Microsoft Entra ID.\n\n## Guides\n\n';
    return text(context, `${head}${lines.join('\n')}\n`, { type: 'text/plain' });
  });
  return routes;
}

function text(context: Context, body: string, { type }: { type: string }) {
  return context.body(body, 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'private, no-cache',
  });
}
