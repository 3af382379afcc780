import { type Context, Hono } from 'hono';
import { type EmbedSession, EmbedSessionInput } from '#contract/embed-tokens.ts';
import type { ProblemType } from '#contract/problem.ts';
import { setupHeader } from '#contract/setup-header.ts';
import type { FormerSession } from '../links/claim-former.ts';
import { EmbedOriginError } from '../links/link-errors.ts';
import type { OpenedSetup } from '../links/open-setup-link.ts';
import type { Services } from '../services.ts';
import { auditRefusal } from './audit-refusal.ts';
import { bearerOf } from './find-setup.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { whereFrom } from './where-from.ts';

/** As many as a portal that nobody closes loads its frame anew, and far too few to guess with. */
const refusedByAddress = { limit: 60, windowMs: 60_000 };

/** No page loads its frame so often, and each time a session has to be kept. */
const openedByToken = { limit: 60, windowMs: 60_000 };

const tokenShape = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** `/api/v1/embed-sessions`: a frame exchanges its token for a session that needs no cookie. */
export function embedSessionRoutes(services: Services): Hono {
  const routes = new Hono();

  routes.post('/', async (context) => {
    const asked = await readBody(context, EmbedSessionInput);
    const { link, sessionToken } = await open(context, asked, services);
    await limit(`token:${link.id}`, openedByToken, services);
    services.log.info({ link: link.id }, 'session in a frame began');
    const session: EmbedSession = { sessionToken, setupId: link.id, expiresAt: link.expiresAt };
    return context.json(session, 201);
  });

  return routes;
}

async function open(
  context: Context,
  { token, origin }: EmbedSessionInput,
  services: Services,
): Promise<OpenedSetup> {
  const [, linkId = '', secret = ''] = tokenShape.exec(token) ?? [];
  const entry = { linkId, token: secret, origin, former: formerOf(context) };
  const opened = await services.setupLinks.openEmbedded(entry).catch(async (cause: unknown) => {
    if (!(cause instanceof EmbedOriginError)) throw cause;
    // Whoever made the token hears of it: it is in the wrong hands, or the portal has moved.
    const data = { code: 'embed-origin-refused', link: linkId, origin };
    await auditRefusal(context, { action: 'access.refused', data }, services);
    throw await refusal(context, 'embed-origin-refused', services);
  });
  if (opened === undefined) throw await refusal(context, 'embed-token-unusable', services);
  return opened;
}

/** The session that the frame had until now. */
function formerOf(context: Context): FormerSession | undefined {
  const [linkId, token] = [context.req.header(setupHeader), bearerOf(context)];
  return linkId === undefined || token === undefined ? undefined : { linkId, token };
}

async function refusal(context: Context, code: ProblemType, services: Services): Promise<Refusal> {
  await limit(`address:${whereFrom(context).address}`, refusedByAddress, services);
  return new Refusal(code);
}

async function limit(
  of: string,
  by: typeof openedByToken,
  { rateLimits }: Pick<Services, 'rateLimits'>,
): Promise<void> {
  const taken = await rateLimits.take(`embed-session:${of}`, by);
  if (!taken.allowed) throw new Refusal('rate-limited', { retryAfter: taken.retryAfterSeconds });
}
