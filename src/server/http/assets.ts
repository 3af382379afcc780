import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { pictureOfProduct } from '#domain/sharing/picture-path.ts';

/**
 * The built files. What has a hash in its name never changes; the rest of `public` may. Each text
 * file has its compressed forms beside it.
 */
export function assetRoutes(folder: string): Hono {
  const files = serveStatic({ root: folder, precompressed: true });
  const routes = new Hono();
  routes.get('/assets/*', kept('public, max-age=31536000, immutable'), files);
  routes.get('/favicon.svg', kept('public, max-age=3600'), files);
  // Its name stays when it changes: portals have it anew within minutes.
  routes.get('/embed.js', etag(), kept('public, max-age=300'), files);
  routes.get(pictureOfProduct, kept('public, max-age=3600'), files);
  return routes;
}

/** Says how long a file may be kept; a file that is not there falls to the pages, which say it themselves. */
function kept(cacheControl: string) {
  return createMiddleware(async (context, next) => {
    await next();
    if (context.res.ok) context.header('cache-control', cacheControl);
  });
}
