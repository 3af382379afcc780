import { matchPath } from 'react-router';
import type { PageData } from '#contract/page.ts';
import type { PageModule } from './page-modules.tsx';

type Route = { readonly path: string; readonly module: PageModule };

const review: PageModule = 'src/app/pages/review-page.tsx';

/** Which page lives where. */
const routes: readonly Route[] = [
  { path: '/', module: 'src/app/pages/home-page.tsx' },
  { path: '/guides/:platform/:connector', module: 'src/app/pages/guide-page.tsx' },
  { path: '/guides/:platform/:connector/review', module: review },
  { path: '/profiles', module: 'src/app/pages/profiles-page.tsx' },
  { path: '/profiles/deleted', module: 'src/app/pages/profiles-page.tsx' },
  { path: '/profiles/:id', module: 'src/app/pages/profile-page.tsx' },
  { path: '/audit-log', module: 'src/app/pages/audit-log-page.tsx' },
  { path: '/links', module: 'src/app/pages/links-page.tsx' },
  { path: '/links/new', module: 'src/app/pages/links-page.tsx' },
  { path: '/api-keys', module: 'src/app/pages/profiles-page.tsx' },
  { path: '/webhooks', module: 'src/app/pages/profiles-page.tsx' },
  { path: '/pictures', module: 'src/app/pages/pictures-page.tsx' },
  { path: '/diagnoses', module: 'src/app/pages/diagnoses-page.tsx' },
  { path: '/sign-in', module: 'src/app/pages/sign-in-page.tsx' },
  { path: '/sessions', module: 'src/app/pages/sign-in-page.tsx' },
];

const notFound: PageModule = 'src/app/pages/not-found-page.tsx';

export type RouteMatch = {
  readonly module: PageModule;
  readonly params: Readonly<Record<string, string | undefined>>;
};

/** The page at a path, with the values in it. */
export function matchRoute(pathname: string, guides: PageData['guides']): RouteMatch {
  for (const { path, module } of routes) {
    const match = matchPath({ path, caseSensitive: true }, pathname);
    if (match === null) continue;
    const { platform, connector } = match.params;
    const known =
      platform === undefined ||
      guides.some((guide) => guide.platform.id === platform && guide.connector.id === connector);
    if (known) return { module, params: match.params };
  }
  return { module: notFound, params: {} };
}

export function isNotFound(match: RouteMatch): boolean {
  return match.module === notFound;
}

/** The page is a guide's security review. */
export function isReview(match: RouteMatch): boolean {
  return match.module === review;
}
