import type { Route, RouteMatch } from './routes.ts';

/**
 * The pages that no reader of a guide comes upon: the guide for a portal’s frame, those for operators, and a few more. Fetched once one of
 * them is asked for; their names alone would weigh on the first load of a guide.
 */
export const furtherRoutes: readonly Route[] = [
  {
    path: '/embed/:platform/:connector',
    module: 'src/app/pages/embed-page.tsx',
    load: async () => (await import('./embed-page.tsx')).EmbedPage,
  },
  {
    path: '/profiles',
    module: 'src/app/pages/profiles-page.tsx',
    load: async () => (await import('./profiles-page.tsx')).ProfilesPage,
  },
  {
    path: '/profiles/deleted',
    module: 'src/app/pages/deleted-profiles-page.tsx',
    load: async () => (await import('./deleted-profiles-page.tsx')).DeletedProfilesPage,
  },
  {
    path: '/profiles/:id',
    module: 'src/app/pages/profile-page.tsx',
    load: async () => (await import('./profile-page.tsx')).ProfilePage,
  },
  {
    path: '/links',
    module: 'src/app/pages/links-page.tsx',
    load: async () => (await import('./links-page.tsx')).LinksPage,
  },
  {
    path: '/links/new',
    module: 'src/app/pages/new-link-page.tsx',
    load: async () => (await import('./new-link-page.tsx')).NewLinkPage,
  },
  {
    path: '/audit-log',
    module: 'src/app/pages/audit-log-page.tsx',
    load: async () => (await import('./audit-log-page.tsx')).AuditLogPage,
  },
  {
    path: '/api-keys',
    module: 'src/app/pages/api-keys-page.tsx',
    load: async () => (await import('./api-keys-page.tsx')).ApiKeysPage,
  },
  {
    path: '/webhooks',
    module: 'src/app/pages/webhooks-page.tsx',
    load: async () => (await import('./webhooks-page.tsx')).WebhooksPage,
  },
  {
    path: '/sessions',
    module: 'src/app/pages/sessions-page.tsx',
    load: async () => (await import('./sessions-page.tsx')).SessionsPage,
  },
  {
    path: '/sign-in',
    module: 'src/app/pages/sign-in-page.tsx',
    load: async () => (await import('./sign-in-page.tsx')).SignInPage,
  },
  {
    path: '/pictures',
    module: 'src/app/pages/pictures-page.tsx',
    load: async () => (await import('./pictures-page.tsx')).PicturesPage,
  },
  {
    path: '/diagnoses',
    module: 'src/app/pages/diagnoses-page.tsx',
    load: async () => (await import('./diagnoses-page.tsx')).DiagnosesPage,
  },
];

/** Wherever nothing else is. */
export const notFound: RouteMatch = {
  route: {
    path: '*',
    module: 'src/app/pages/not-found-page.tsx',
    load: async () => (await import('./not-found-page.tsx')).NotFoundPage,
  },
  params: {},
};
