import { expect, test } from 'vitest';
import { pagesFor, presence } from './operator-pages.ts';

const namesFor = (role: 'reader' | 'operator' | 'admin') => pagesFor(role).map(({ name }) => name);

test('each role is led to what it may see, and to nothing else', () => {
  expect(namesFor('reader')).toEqual(['profiles']);
  expect(namesFor('operator')).toEqual(['profiles', 'links']);
  expect(namesFor('admin')).toEqual(['profiles', 'links', 'audit', 'keys', 'webhooks']);
});

test('the open page is marked, and the one that it belongs to', () => {
  expect(presence('/links', '/links')).toBe('page');
  expect(presence('/links', '/links/new')).toBe('true');
  expect(presence('/links', '/linksmith')).toBeUndefined();
  expect(presence('/links', '/profiles')).toBeUndefined();
});
