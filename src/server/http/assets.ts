import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/**
 * The built files. What has a hash in its name never changes; the rest of `public` may. Each text
 * file has its compressed forms beside it.
 */
export function assetRoutes(folder: string): Hono {
  const routes = new Hono();
  routes.use(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_path, context) =>
        context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  routes.use(
    '/favicon.svg',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_path, context) => context.header('cache-control', 'public, max-age=3600'),
    }),
  );
  return routes;
}
