import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageData } from '#contract/page.ts';
import type { StillPage } from '#contract/still-page.ts';
import type { Services } from '../services.ts';
import type { PageMaker } from './pages.ts';
import { originOf, themeOf } from './request-context.ts';

/**
 * Answers with a page for somebody who only passes through. It is for nobody's index or cache, and
 * its address, which may hold a token, goes to nobody as a referrer.
 */
export async function answerStillPage(
  context: Context,
  still: StillPage,
  { services, maker: { render, shell }, status = 200 }: StillPageNeeds,
): Promise<Response> {
  const data: PageData = {
    origin: originOf(context, services),
    theme: themeOf(context),
    session: { operator: null },
    signIn: null,
    guides: [],
    still,
  };
  const page = await render('/', data);
  context.header('cache-control', 'no-store');
  context.header('x-robots-tag', 'noindex, nofollow');
  return context.html(await shell(page, data), status);
}

type StillPageNeeds = {
  readonly services: Services;
  readonly maker: PageMaker;
  readonly status?: ContentfulStatusCode;
};
