import { expect, test } from 'vitest';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection } from '../selection/selection.ts';
import { expectedRedirectUri } from './expected-redirect-uri.ts';

const delegated = defaultSelection(guideForTest);
const asking = {
  ...guideForTest,
  values: { ...guideForTest.values, redirectUri: 'https://{{host}}/callback' },
};

test('a platform that has one address for everybody expects that, whatever is said', () => {
  const given = 'https://evil.example/';
  expect(expectedRedirectUri(guideForTest, delegated, given)).toBe(guideForTest.values.redirectUri);
});

test('a platform with an address for each customer expects the one that is given', () => {
  const given = ' https://one.example/callback ';
  expect(expectedRedirectUri(asking, delegated, given)).toBe('https://one.example/callback');
});

test.each([
  undefined,
  '',
  'http://one.example/callback',
  'not an address',
  'https://one.example/*',
])('and none when that is %j', (given) => {
  expect(expectedRedirectUri(asking, delegated, given)).toBeUndefined();
});

test('nobody is sent back to an app without a user', () => {
  const alone = { ...delegated, permissionType: 'application' } as const;
  expect(expectedRedirectUri(guideForTest, alone, undefined)).toBeUndefined();
});
