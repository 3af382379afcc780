import { type ComponentType, type ReactNode, useCallback, useState } from 'react';
import type { PageData } from '#contract/page.ts';
import { usePageData } from '../api/page-data.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useChunk } from '../ui/use-chunk.ts';
import { RouteParamsContext } from './route-params.ts';
import { firstRoutes, matchRoute, type Route, type RouteMatch } from './routes.ts';

type Guides = PageData['guides'];

/** A page whose code is here, with the values in its path. */
type ReadyPage = { readonly Content: ComponentType; readonly params: RouteMatch['params'] };

export type Pages = {
  /** Fetches the code of the page at a path. Once it is there, the page renders in the same frame. */
  load(pathname: string, guides: Guides): Promise<RouteMatch>;
  /** Whatever is at a path; given the path as its key, too. */
  Page: ComponentType<{ pathname: string }>;
};

/**
 * The pages of one running app. Suspense would hold a page that is already there back by some
 * hundred milliseconds, and the server could not render it in one go; so the code is fetched first.
 */
export function createPages(): Pages {
  const loaded = new Map<Route, ComponentType>();
  let further: typeof import('./further-routes.ts') | undefined;

  const matchFurther = (pathname: string, guides: Guides): RouteMatch | undefined =>
    further && (matchRoute(further.furtherRoutes, pathname, guides) ?? further.notFound);
  const match = (pathname: string, guides: Guides): RouteMatch | undefined =>
    matchRoute(firstRoutes, pathname, guides) ?? matchFurther(pathname, guides);

  const ready = (pathname: string, guides: Guides): ReadyPage | undefined => {
    const found = match(pathname, guides);
    const Content = found && loaded.get(found.route);
    return Content && { Content, params: found.params };
  };

  const load = async (pathname: string, guides: Guides): Promise<RouteMatch> => {
    const found = match(pathname, guides);
    if (found === undefined) {
      further = await import('./further-routes.ts');
      return load(pathname, guides);
    }
    if (!loaded.has(found.route)) loaded.set(found.route, await found.route.load());
    return found;
  };

  function Page({ pathname }: { pathname: string }): ReactNode {
    const { guides } = usePageData();
    // Decided once: a page that was waited for stays where it is, with all that was done on it.
    const [page] = useState(() => ready(pathname, guides));
    return page === undefined ? <Coming pathname={pathname} /> : <Ready {...page} />;
  }

  function Coming({ pathname }: { pathname: string }): ReactNode {
    const { guides } = usePageData();
    const fetchPage = useCallback(async () => {
      await load(pathname, guides);
      return ready(pathname, guides);
    }, [pathname, guides]);
    const { loaded: page, failed, retry } = useChunk(fetchPage);
    if (page !== undefined) return <Ready {...page} />;
    return (
      <main className="p-8">
        <Waiting failed={failed} onRetry={retry} />
      </main>
    );
  }

  return { load, Page };
}

function Ready({ Content, params }: ReadyPage): ReactNode {
  return (
    <RouteParamsContext value={params}>
      <Content />
    </RouteParamsContext>
  );
}
