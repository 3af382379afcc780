import { type Context, Hono } from 'hono';
import type { PageData, PageRenderer } from '#contract/page.ts';
import { reviewPathname } from '#domain/review/review-path.ts';
import { guidePathname } from '#domain/selection/query.ts';
import type { Actor } from '../access/actor.ts';
import type { Services } from '../services.ts';
import { findActor } from './find-actor.ts';
import { guideSummaries } from './guides.ts';
import { originOf, themeOf } from './request-context.ts';
import { sessionOf } from './session-of.ts';
import type { PageShell } from './shell.ts';

export type PageMaker = { readonly render: PageRenderer; readonly shell: PageShell };

/** Pages for those who look after drawings and sentences; no search leads there. */
const forReview: ReadonlySet<string> = new Set(['/pictures', '/diagnoses']);

/** Every page, rendered here for the query at hand; the browser takes over from there. */
export function pageRoutes(services: Services, { render, shell }: PageMaker): Hono {
  const { guides } = services.catalog;
  const routes = new Hono();
  const answer = async (context: Context, guide?: PageData['guide']) => {
    const url = new URL(context.req.url);
    const data: PageData = {
      origin: originOf(context, services),
      theme: themeOf(context),
      session: sessionOf(await findVisitor(context, services)),
      signIn: services.microsoftSignIns?.forBrowsers ?? null,
      guides: guideSummaries(services.catalog),
      guide,
      practice: services.practice,
    };
    const page = await render(url.pathname + url.search, data);
    context.header('cache-control', 'private, no-cache');
    if (forReview.has(url.pathname)) context.header('x-robots-tag', 'noindex');
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

/** A database that does not answer must keep nobody from reading a guide. */
async function findVisitor(context: Context, services: Services): Promise<Actor | undefined> {
  try {
    return await Promise.race([findActor(context, services), afterPatience()]);
  } catch (error) {
    services.log.error({ err: error }, 'session unknown');
    return undefined;
  }
}

/** How long a page waits for the database, in milliseconds. */
const patienceMs = 1_000;

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs, undefined).unref();
  });
}
