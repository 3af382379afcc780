import { expect, test } from 'vitest';
import type { GuideSummary } from '#contract/guides.ts';
import { guideOfAddress, newLinkPath } from './guide-of-address.ts';

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

test('the address of a guide, with its choice, becomes the page that makes a link of it', () => {
  const address =
    ' https://connect.example.com/guides/stackone/microsoftoutlook?actions=send_mail&cloud=china#step-x ';
  const chosen = guideOfAddress(address, guides);
  expect(chosen).toEqual({
    platform: 'stackone',
    connector: 'microsoftoutlook',
    query: 'actions=send_mail&cloud=china',
  });
  expect(chosen && newLinkPath(chosen)).toBe(
    '/links/new?guide=stackone/microsoftoutlook&actions=send_mail&cloud=china',
  );
});

test.each([
  '/guides/stackone/microsoftoutlook',
  '/guides/stackone/microsoftoutlook.md',
  '/guides/stackone/microsoftoutlook/review',
])('%s is of a guide', (address) => {
  expect(guideOfAddress(address, guides)).toMatchObject({ query: '' });
});

test.each(['', 'hello', 'https://example.com/guides/stackone/teams', '/profiles/p1'])(
  '“%s” is of no guide here',
  (address) => {
    expect(guideOfAddress(address, guides)).toBeUndefined();
  },
);
