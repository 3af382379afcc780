import { createMiddleware } from 'hono/factory';

/** Of a guide, and of everything else. */
const pictures = /^\/(?:share|guides\/[^/]+\/[^/]+)\.png$/;

/** Lets pages of others show the pictures of previews: a chat in a browser may ask for them itself. */
export const shownElsewhere = createMiddleware(async (context, next) => {
  await next();
  const isPicture = context.res.headers.get('content-type') === 'image/png';
  if (isPicture && pictures.test(context.req.path)) {
    context.header('cross-origin-resource-policy', 'cross-origin');
  }
});
