import type { ComponentType } from 'react';
import { matchPath } from 'react-router';
import type { PageData } from '#contract/page.ts';

export type Route = {
  readonly path: string;
  /** The page's source, as the build's manifest has it. */
  readonly module: string;
  /** Each page is a chunk of its own. */
  readonly load: () => Promise<ComponentType>;
};

export type RouteMatch = {
  readonly route: Route;
  /** The values in the path. */
  readonly params: Readonly<Record<string, string | undefined>>;
};

const review = 'src/app/pages/review-page.tsx';

/** Where readers of a guide come from and go to. All other pages stand in `further-routes.ts`. */
export const firstRoutes: readonly Route[] = [
  {
    path: '/',
    module: 'src/app/pages/home-page.tsx',
    load: async () => (await import('./home-page.tsx')).HomePage,
  },
  {
    path: '/guides/:platform/:connector',
    module: 'src/app/pages/guide-page.tsx',
    load: async () => (await import('./guide-page.tsx')).GuidePage,
  },
  {
    path: '/guides/:platform/:connector/review',
    module: review,
    load: async () => (await import('./review-page.tsx')).ReviewPage,
  },
];

/** The one of some routes that is at a path. A guide’s is only where there is that guide. */
export function matchRoute(
  routes: readonly Route[],
  pathname: string,
  guides: PageData['guides'],
): RouteMatch | undefined {
  for (const route of routes) {
    const match = matchPath({ path: route.path, caseSensitive: true }, pathname);
    if (match === null) continue;
    const { platform, connector } = match.params;
    const known =
      platform === undefined ||
      guides.some((guide) => guide.platform.id === platform && guide.connector.id === connector);
    if (known) return { route, params: match.params };
  }
  return undefined;
}

/** The page is a guide's security review. */
export function isReview({ route }: RouteMatch): boolean {
  return route.module === review;
}
