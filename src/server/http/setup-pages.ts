import { type Context, Hono } from 'hono';
import { setupParameter } from '#contract/setup-header.ts';
import type { SetupEndedPage, StillPage } from '#contract/still-page.ts';
import { guidePathname } from '#domain/selection/query.ts';
import { linkStatus, type SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { aboutLink } from './about-link.ts';
import { asksForPreview } from './asks-for-preview.ts';
import { auditOf } from './audit-of.ts';
import { auditRefusal } from './audit-refusal.ts';
import { setupActor } from './find-setup.ts';
import { limitSession } from './limit-session.ts';
import { linkQuery } from './link-query.ts';
import type { PageMaker } from './pages.ts';
import { originOf } from './request-context.ts';
import { sameSiteOnly } from './same-site-only.ts';
import { giveSetupCookie } from './setup-cookie.ts';
import { answerStillPage } from './still-page.ts';
import { whereFrom } from './where-from.ts';

/** Unknown tokens that one address may try: nobody has so many damaged links, and nobody gets anywhere by it. */
const guesses = { limit: 20, windowMs: 60 * 60_000 };

/** With a slash behind it, too: else that address would be led on, with the token in an answer. */
const paths = ['/setup/:token', '/setup/:token/'];

const renewals = { doing: 'setup-renewal', limit: 5 };

/**
 * `GET /setup/:token` exchanges the token of a link for a session of its own and goes on to the guide, so that
 * the token stands in no address from which anything else is asked for. That can be done again until the link
 * is over. `POST` to the same address asks for a new link when this one is over.
 */
export function setupPageRoutes(services: Services, maker: PageMaker): Hono {
  const { setupLinks, log, now } = services;
  const { findByToken } = setupLinks;
  const routes = new Hono();

  routes.use('/setup/*', sameSiteOnly(services));

  routes.on('GET', paths, async (context) => {
    // A look at the headers is not a visit.
    if (context.req.method === 'HEAD') return hidden(context).body(null);
    const token = context.req.param('token') ?? '';
    const shown = asksForPreview(context) ? await preview(context, token) : undefined;
    if (shown !== undefined) return shown;
    return (await enter(context, token)) ?? refuse(context, await findByToken(token));
  });

  routes.on('POST', paths, async (context) => {
    const token = context.req.param('token') ?? '';
    const answer = await enter(context, token);
    if (answer !== undefined) return answer;
    const link = await findByToken(token);
    if (link === undefined) return refuse(context, undefined);
    await limitSession(link.id, renewals, services);
    const audit = auditOf(context, services, setupActor(link));
    await setupLinks.askForRenewal(link.id, audit.settling('link.renewal_asked', aboutLink));
    log.info({ link: link.id }, 'a new setup link is asked for');
    return answerEnded(context, { ...link, renewalAskedAt: now() });
  });

  /** What stands beside a link in a chat: it begins nothing. An unknown token is a guess, whoever tries it. */
  async function preview(context: Context, token: string): Promise<Response | undefined> {
    const link = await findByToken(token);
    // A token for frames leads nowhere from here.
    if (link === undefined || link.embed !== null) return undefined;
    const guide = services.catalog.findGuide(link.platform, link.connector);
    const isLive = ['open', 'opened'].includes(linkStatus(link, now()));
    const still: StillPage =
      guide === undefined || !isLive
        ? endedPage(link, now())
        : { kind: 'setup-preview', guide, askedBy: link.askedBy };
    return answerStillPage(context, still, { services, maker });
  }

  /** The way in, for the token of a link that can be used; without its guide none begins. */
  async function enter(context: Context, token: string): Promise<Response | undefined> {
    const found = await findByToken(token);
    const path = found && pathTo(found, services);
    const opened = path === undefined ? undefined : await setupLinks.open(token);
    if (opened === undefined) return undefined;
    const { link, sessionToken } = opened;
    log.info({ link: link.id }, 'setup session began');
    const maxAge = Math.ceil((link.expiresAt - now()) / 1_000);
    giveSetupCookie(context, { linkId: link.id, token: sessionToken, maxAge }, services);
    return hidden(context).redirect(originOf(context, services) + path, 303);
  }

  /** Whoever comes by a link that leads nowhere; of one that was never made, nobody in particular. */
  async function refuse(context: Context, link: SetupLinkRecord | undefined): Promise<Response> {
    const about = link && aboutLink(link);
    const data = { ...about?.data, end: endedPage(link, now()).end };
    const actor = link && setupActor(link);
    await auditRefusal(context, { action: 'link.opened', ...about, data, actor }, services);
    return answerEnded(context, link);
  }

  async function answerEnded(
    context: Context,
    link: SetupLinkRecord | undefined,
  ): Promise<Response> {
    const status = link === undefined ? await countGuess(context) : 410;
    return answerStillPage(context, endedPage(link, now()), { services, maker, status });
  }

  /** Links that are there stay usable for everybody who comes from the address of one who guesses. */
  async function countGuess(context: Context): Promise<410 | 429> {
    const { address } = whereFrom(context);
    const answer = await services.rateLimits.take(`setup-guess:address:${address}`, guesses);
    if (answer.allowed) return 410;
    context.header('retry-after', String(answer.retryAfterSeconds));
    return 429;
  }

  return routes;
}

/** For nobody's index or cache. */
function hidden(context: Context): Context {
  context.header('cache-control', 'no-store');
  context.header('x-robots-tag', 'noindex, nofollow');
  return context;
}

/** The guide with what was chosen, as far as the catalog still has it; undefined without the guide. */
function pathTo(link: SetupLinkRecord, { catalog }: Services): string | undefined {
  const guide = catalog.findGuide(link.platform, link.connector);
  if (guide === undefined) return undefined;
  const query = linkQuery(link, guide);
  const setup = `${setupParameter}=${link.id}`;
  return `${guidePathname(guide)}?${query === '' ? setup : `${query}&${setup}`}`;
}

function endedPage(link: SetupLinkRecord | undefined, now: number): SetupEndedPage {
  if (link === undefined) return { kind: 'setup-ended', end: 'unknown', renewal: 'none' };
  const status = linkStatus(link, now);
  const renewal = link.renewalAskedAt === null ? 'possible' : 'asked';
  // One that is live leads nowhere when its guide has left the catalog: that is as good as taken back.
  const end = status === 'used' || status === 'expired' ? status : 'revoked';
  return { kind: 'setup-ended', end, renewal };
}
