import { expect, test } from 'vitest';
import type { GuideSummary } from '#contract/guides.ts';
import { isNotFound, matchRoute } from './routes.ts';

const guides: readonly GuideSummary[] = [
  {
    platform: { id: 'stackone', name: 'StackOne' },
    connector: { id: 'microsoftoutlook', name: 'Outlook' },
    summary: '',
    choice: 'actions',
    actionCount: 2,
    outcome: 'credentials',
  },
];

test.each([
  ['/', 'home-page', {}],
  ['/profiles', 'profiles-page', {}],
  ['/profiles/', 'profiles-page', {}],
  ['/profiles/deleted', 'profiles-page', {}],
  ['/profiles/a1-b2', 'profile-page', { id: 'a1-b2' }],
  ['/links/new', 'links-page', {}],
  [
    '/guides/stackone/microsoftoutlook',
    'guide-page',
    { platform: 'stackone', connector: 'microsoftoutlook' },
  ],
])('%s is %s', (path, page, params) => {
  expect(matchRoute(path, guides)).toEqual({ module: `src/app/pages/${page}.tsx`, params });
});

test.each(['/Profiles', '/profiles/a/b', '/guides/stackone', '/guides/stackone/teams', '/links/x'])(
  'nothing lives at %s',
  (path) => {
    expect(isNotFound(matchRoute(path, guides))).toBe(true);
  },
);
