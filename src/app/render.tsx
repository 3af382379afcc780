import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import type { PageRenderer, RenderedPage } from '#contract/page.ts';
import type { StillPage } from '#contract/still-page.ts';
import { App } from './app.tsx';
import { frameMessages } from './messages/frame.ts';
import { homeMessages } from './messages/home.ts';
import { createPages } from './pages/create-pages.tsx';
import { notFound } from './pages/further-routes.ts';
import { pageHead, stillHead } from './pages/page-head.ts';
import { firstRoutes, type RouteMatch } from './pages/routes.ts';
import { StillPageView, stillTitle } from './pages/still-page.tsx';

/** Renders a page on the server, with the components that the browser takes over with. */
export function createPageRenderer(): PageRenderer {
  const pages = createPages();
  return async (location, data) => {
    if (data.still !== undefined) return renderStill(data.still, data.origin);
    const match = await pages.load(location.split('?', 1)[0] ?? '/', data.guides);
    const markup = renderToString(
      <StaticRouter location={location}>
        <App data={data} pages={pages} />
      </StaticRouter>,
    );
    return {
      ...(isNotFound(match) ? notFoundHead : pageHead(location, data, match)),
      markup,
      status: isNotFound(match) ? 404 : 200,
      modules: modulesOf(match),
    };
  };
}

/** The page's own, and that which knows where to find it. */
function modulesOf({ route }: RouteMatch): readonly string[] {
  const own = [route.module];
  return firstRoutes.includes(route) ? own : ['src/app/pages/further-routes.ts', ...own];
}

const notFoundHead = {
  title: `${homeMessages.notFoundTitle} · ${frameMessages.product}`,
  description: homeMessages.description,
};

function isNotFound({ route }: RouteMatch): boolean {
  return route === notFound.route;
}

/** What a still page runs, if it runs anything: an entry of its own, without the app. */
const scripts: Partial<Record<StillPage['kind'], readonly string[]>> = {
  'microsoft-return': ['src/app/auth/microsoft-return.ts'],
};

/** A page that none of the app takes over. */
function renderStill(page: StillPage, origin: string): RenderedPage {
  return {
    markup: renderToStaticMarkup(<StillPageView page={page} />),
    ...stillHead(page, stillTitle(page), origin),
    status: 200,
    modules: scripts[page.kind] ?? [],
  };
}
