import { type Context, Hono } from 'hono';
import { type EmbedSession, EmbedSessionInput } from '#contract/embed-tokens.ts';
import { setupHeader } from '#contract/setup-header.ts';
import { EmbedOriginError } from '../links/link-errors.ts';
import type { Services } from '../services.ts';
import { bearerOf, findSetup } from './find-setup.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { whereFrom } from './where-from.ts';

/** As many as a portal that nobody closes loads its frame anew, and far too few to guess with. */
const refusedByAddress = { limit: 60, windowMs: 60_000 };

const tokenShape = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** `/api/v1/embed-sessions`: a frame exchanges its token for a session that needs no cookie. */
export function embedSessionRoutes(services: Services): Hono {
  const { setupLinks, log } = services;
  const routes = new Hono();

  routes.post('/', async (context) => {
    const { token, origin } = await readBody(context, EmbedSessionInput);
    const [, linkId = '', secret = ''] = tokenShape.exec(token) ?? [];
    const former = await formerOf(context, services);
    const opened = await setupLinks
      .openEmbedded({ linkId, token: secret, origin, former })
      .catch((cause: unknown) => {
        if (!(cause instanceof EmbedOriginError)) throw cause;
        log.warn({ link: linkId, origin }, 'embed token shown by a page that it is not for');
        throw new Refusal('embed-origin-refused', {}, { cause });
      });
    if (opened === undefined) throw await refusal(context, services);
    const { link, sessionToken } = opened;
    const session: EmbedSession = { sessionToken, setupId: link.id, expiresAt: link.expiresAt };
    return context.json(session, 201);
  });

  return routes;
}

/** The setup that the frame was at until now, if its session is in force. */
async function formerOf(context: Context, services: Services): Promise<string | undefined> {
  const id = context.req.header(setupHeader);
  if (id === undefined || bearerOf(context) === undefined) return undefined;
  return (await findSetup(context, id, services))?.id;
}

async function refusal(
  context: Context,
  { rateLimits }: Pick<Services, 'rateLimits'>,
): Promise<Refusal> {
  const { address } = whereFrom(context);
  const taken = await rateLimits.take(`embed-session:address:${address}`, refusedByAddress);
  if (taken.allowed) return new Refusal('embed-token-unusable');
  return new Refusal('rate-limited', { retryAfter: taken.retryAfterSeconds });
}
