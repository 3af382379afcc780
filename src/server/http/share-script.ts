import { createMiddleware } from 'hono/factory';

/** Lets pages of every origin load `/embed.js`: it is the same for all, and holds nothing of anybody. */
export const shareScript = createMiddleware(async (context, next) => {
  await next();
  const { res } = context;
  if (!res.ok && res.status !== 304) return;
  context.header('access-control-allow-origin', '*');
  context.header('cross-origin-resource-policy', 'cross-origin');
});
