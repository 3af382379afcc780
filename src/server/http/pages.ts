import { type Context, Hono } from 'hono';
import { guideOfSetup } from '#contract/guide-of-setup.ts';
import type { PageData, PageRenderer } from '#contract/page.ts';
import { setupParameter } from '#contract/setup-header.ts';
import { reviewPathname } from '#domain/review/review-path.ts';
import { guidePathname } from '#domain/selection/query.ts';
import type { Services } from '../services.ts';
import { findOperator } from './find-actor.ts';
import { findSetup } from './find-setup.ts';
import { guideSummaries } from './guides.ts';
import { originOf, themeOf } from './request-context.ts';
import { sessionOf } from './session-of.ts';
import { toSetup } from './setup-view.ts';
import type { PageShell } from './shell.ts';
import { withinPatience } from './within-patience.ts';

export type PageMaker = { readonly render: PageRenderer; readonly shell: PageShell };

/** Every page, rendered here for the query at hand; the browser takes over from there. */
export function pageRoutes(services: Services, { render, shell }: PageMaker): Hono {
  const { guides } = services.catalog;
  const routes = new Hono();
  const answer = async (context: Context, guide?: PageData['guide']) => {
    const url = new URL(context.req.url);
    const visitor = await findVisitor(context, { guide, services });
    const data: PageData = {
      origin: originOf(context, services),
      theme: themeOf(context),
      ...visitor,
      signIn: services.microsoftSignIns?.forBrowsers ?? null,
      guides: guideSummaries(services.catalog),
      guide: guide && guideOfSetup(guide, visitor.setup, services.now()),
      practice: services.practice,
    };
    const page = await render(url.pathname + url.search, data);
    // What a setup says is for nobody who comes to this browser later.
    context.header('cache-control', data.setup ? 'no-store' : 'private, no-cache');
    if (page.canonical === undefined) context.header('x-robots-tag', 'noindex');
    return context.html(await shell(page, data), page.status);
  };

  routes.get('*', (context) => {
    const { pathname, search } = new URL(context.req.url);
    const trimmed = pathname.replace(/\/+$/, '');
    if (trimmed !== pathname && trimmed !== '') {
      return context.redirect(originOf(context, services) + trimmed + search, 301);
    }
    return answer(
      context,
      guides.find((guide) => [guidePathname(guide), reviewPathname(guide)].includes(pathname)),
    );
  });
  return routes;
}

type Visitor = Pick<PageData, 'session' | 'setup'>;

type Visit = { readonly guide: PageData['guide']; readonly services: Services };

/** A database that does not answer must keep nobody from reading a guide. */
async function findVisitor(context: Context, visit: Visit): Promise<Visitor> {
  const linkId = visit.guide && context.req.query(setupParameter);
  const nobody: Visitor = {
    session: sessionOf(undefined),
    ...(linkId !== undefined && { setup: null }),
  };
  const visitor =
    linkId === undefined
      ? findOperator(context, visit.services).then((actor) => ({ session: sessionOf(actor) }))
      : findSetUp(context, linkId, visit.services).then((setup) => ({ ...nobody, setup }));
  try {
    return (await withinPatience(visitor)) ?? nobody;
  } catch (error) {
    visit.services.log.error({ err: error }, 'session unknown');
    return nobody;
  }
}

async function findSetUp(
  context: Context,
  linkId: string,
  services: Services,
): Promise<PageData['setup']> {
  const link = await findSetup(context, linkId, services);
  return (link && (await toSetup(link, services))) ?? null;
}
