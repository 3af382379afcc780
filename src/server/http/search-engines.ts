import { Hono } from 'hono';
import { guidePathname } from '#domain/selection/query.ts';
import type { Services } from '../services.ts';
import { originOf } from './request-context.ts';

/** `/robots.txt` and `/sitemap.xml`: which pages searches may keep, and where each of them is. */
export function searchEngineRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.get('/robots.txt', (context) => {
    const sitemap = `${originOf(context, services)}/sitemap.xml`;
    // What no search may keep says so itself: a program that may not look at it would never read that.
    const lines = ['User-agent: *', 'Disallow: /api/v1/', '', `Sitemap: ${sitemap}`];
    return context.body(`${lines.join('\n')}\n`, 200, headersOf('text/plain'));
  });
  routes.get('/sitemap.xml', (context) => {
    const origin = originOf(context, services);
    const paths = ['/', ...services.catalog.guides.map((guide) => guidePathname(guide))];
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...paths.map((path) => `  <url><loc>${origin}${path}</loc></url>`),
      '</urlset>',
    ];
    return context.body(`${lines.join('\n')}\n`, 200, headersOf('application/xml'));
  });
  return routes;
}

function headersOf(type: string): Record<string, string> {
  return { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'private, no-cache' };
}
